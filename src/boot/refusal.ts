/** A reason not to start that the operator can act on: one Danish sentence, shown without a stack. */
export class BootRefusal extends Error {
  override readonly name = 'BootRefusal';
}
