package dev.sallyport.gypsum.internal.gen;

import dev.sallyport.gypsum.internal.check.Program;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.Symbol;
import dev.sallyport.ir.Function;
import dev.sallyport.ir.FunctionBuilder;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Value;
import java.util.List;

/** Functions under the names by which hosts know them: the entry, and what is not overloaded. */
final class Entries {

  private final ModuleGenerator.Context context;
  private final Program program;

  Entries(ModuleGenerator.Context context, Program program) {
    this.context = context;
    this.program = program;
  }

  void generate() {
    for (List<Symbol> same : program.home().definitions().values()) {
      if (same.size() == 1 && same.getFirst() instanceof FunctionSymbol function) {
        if (function.name().equals("main") && function.parameters().size() <= 1) {
          entry(function);
        } else {
          plain(function);
        }
      }
    }
  }

  private void entry(FunctionSymbol main) {
    context.module().at(main.pos().span());
    if (main.parameters().isEmpty()) {
      FunctionBuilder f =
          context
              .module()
              .function("$main", Signature.of(Type.NoValue.VOID), Function.Attribute.ENTRY);
      f.emit(new Op.Call(context.names().of(main), List.of()));
      f.ret();
    }
  }

  private void plain(FunctionSymbol function) {
    String name = function.name();
    if (name.equals(context.names().local(function))) {
      return;
    }
    Signature signature = context.erasure().signature(function);
    FunctionBuilder f = context.module().function(name, signature, Function.Attribute.EXPORT);
    Name target = context.names().of(function);
    List<Value> results = f.emit(new Op.Call(target, f.parameters()));
    if (results.isEmpty()) {
      f.ret();
    } else {
      f.ret(results.getFirst());
    }
  }
}
