/** A document could not be set; what is told of the cause is for the log, never for a reader. */
export class DocumentFailure extends Error {
  readonly format: 'pdf' | 'docx';

  constructor(format: 'pdf' | 'docx', message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DocumentFailure';
    this.format = format;
  }
}
