package dev.candor.cli;

/** How a command ended, as the shell sees it. */
enum ExitCode {
  /** Everything asked for is there. */
  DONE(0),
  /** It could not be done, though it was asked for rightly. */
  FAILED(1),
  /** The input or the usage is wrong; the same command will never work. */
  WRONG_INPUT(2);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
