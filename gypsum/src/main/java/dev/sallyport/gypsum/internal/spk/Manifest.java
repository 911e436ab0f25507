package dev.sallyport.gypsum.internal.spk;

import dev.sallyport.ir.Function;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.internal.Lists;
import java.util.List;

/**
 * What a package file says about itself in front, so that tools need not read the rest.
 *
 * @param name the package
 * @param version its version
 * @param dependencies the packages that it needs, each with its versions, such as {@code std 1.0..}
 * @param natives what the host must implement, with signatures
 */
record Manifest(String name, String version, List<String> dependencies, List<String> natives) {

  static Manifest of(IrModule module) {
    return new Manifest(
        module.name(),
        module.version().toString(),
        Lists.map(module.imports(), i -> i.packageName() + " " + i.versions()),
        module.functions().stream()
            .filter(Function::isNative)
            .map(f -> f.name() + f.signature())
            .toList());
  }

  void write(BinaryWriter out) {
    out.text(name);
    out.text(version);
    out.list(dependencies, out::text);
    out.list(natives, out::text);
  }

  static Manifest read(BinaryReader in) {
    String name = in.text();
    String version = in.text();
    List<String> dependencies = in.list(in::text);
    return new Manifest(name, version, dependencies, in.list(in::text));
  }
}
