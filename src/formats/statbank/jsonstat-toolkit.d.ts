/** The part of the library that is used here; it comes without types. */
declare module 'jsonstat-toolkit' {
  type Category = { readonly label: string; readonly unit: unknown };
  type Dimension = {
    readonly label: string | null;
    readonly id: readonly (string | undefined)[];
    readonly Category: (id: string) => Category | null;
  };
  type Dataset = {
    readonly class: string | null;
    readonly label: string | null;
    readonly updated: string | null;
    readonly id: readonly string[];
    readonly size: readonly number[] | undefined;
    readonly role: Readonly<Record<string, readonly string[] | null>> | null;
    readonly value: readonly unknown[] | null;
    readonly status: readonly unknown[] | null;
    readonly Dimension: (id: string) => Dimension | null;
    readonly Dataset: (nth: number) => Dataset | null;
  };
  const read: (document: object) => Dataset;
  // biome-ignore lint/style/noDefaultExport: this is how the library is exported
  export default read;
}
