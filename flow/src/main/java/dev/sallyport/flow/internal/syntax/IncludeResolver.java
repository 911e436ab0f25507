package dev.sallyport.flow.internal.syntax;

import dev.sallyport.flow.FlowCode;
import dev.sallyport.ir.SourceText;
import java.util.List;

/** Finds the files that an include line names. */
public interface IncludeResolver {

  /**
   * The files, in the order in which they are read.
   *
   * @param pattern what stands between the quotes
   * @param from the name of the file that has the line
   * @throws Refused if there is none, or it may not be read
   */
  List<SourceText> resolve(String pattern, String from) throws Refused;

  /** Finds nothing: for programs that are no files. */
  IncludeResolver NONE =
      (pattern, _) -> {
        throw new Refused(FlowCode.INCLUDE_DENIED, pattern, pattern);
      };

  /** Why a file is not included. */
  final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final FlowCode code;
    private final transient Object[] arguments;

    /** With the message to give. */
    public Refused(FlowCode code, Object... arguments) {
      super(code.template(), null, false, false);
      this.code = code;
      this.arguments = arguments;
    }

    FlowCode code() {
      return code;
    }

    Object[] arguments() {
      return arguments.clone();
    }
  }
}
