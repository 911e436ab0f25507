package dev.sallyport.bench.peers;

import groovy.lang.GroovyShell;
import groovy.lang.Script;
import groovy.transform.CompileStatic;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.customizers.ASTTransformationCustomizer;
import org.codehaus.groovy.control.customizers.ImportCustomizer;
import org.openjdk.jmh.annotations.Param;

/** Groovy, called as an object without static type. */
public class Groovy extends Peer {

  /** How the script is compiled. */
  public enum Compilation {
    /** Every call is looked up when it runs. */
    DYNAMIC,
    /** As Java is. */
    STATIC
  }

  /** How the script is compiled. */
  @Param public Compilation compilation = Compilation.DYNAMIC;

  private Script script;

  @Override
  public void load() {
    var configuration = new CompilerConfiguration();
    configuration.addCompilationCustomizers(
        new ImportCustomizer().addImports(PeerHost.class.getName()));
    if (compilation == Compilation.STATIC) {
      configuration.addCompilationCustomizers(new ASTTransformationCustomizer(CompileStatic.class));
    }
    script = new GroovyShell(configuration).parse(text("peer.groovy"));
  }

  private long call(String method, Object... arguments) {
    return (long) script.invokeMethod(method, arguments);
  }

  @Override
  protected long add(long left, long right) {
    return call("add", left, right);
  }

  @Override
  protected long outcalls(long times) {
    return call("outcalls", times);
  }

  @Override
  protected long loop(long times) {
    return call("loop", times);
  }

  @Override
  protected long fib(long n) {
    return call("fib", n);
  }
}
