package dev.sallyport.ir;

import dev.sallyport.ir.Errors.Spot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules of the body of one function: its blocks, its values, and what uses them. */
final class BodyRules {

  private static final int MOST_PARAMETERS = 2_000;

  private static final int GREATEST_BLOCK = 9_999_999;

  private final VerifierScope scope;
  private final Function function;
  private final List<Block> blocks;
  private final Map<BlockId, Integer> positions;
  private final Operands operands;
  private final OpRules ops;
  private final FlowRules flow;
  private final Typing typing;
  private final Errors errors;
  private final Definitions definitions;
  private final Availability availability;
  private boolean reportedRaw;

  BodyRules(VerifierScope scope, Function function) {
    this.scope = scope;
    this.function = function;
    errors = scope.errors();
    blocks = function.blocks();
    positions = positions();
    operands = new Operands(function.types(), scope.index(), errors);
    ops = new OpRules(scope.index(), scope.types(), operands, errors);
    flow = new FlowRules(function, positions, operands, errors);
    typing = new Typing(scope.index());
    definitions = new Definitions(function, this::reportDuplicate);
    availability = new Availability(blocks, positions);
  }

  void check() {
    checkEntry();
    function.names().keySet().stream()
        .sorted()
        .filter(v -> !definitions.isDefined(v))
        .forEach(v -> errors.report(Rule.UNDEFINED_VALUE, spot(), v));
    for (int position = 0; position < blocks.size() && !errors.isFull(); position++) {
      checkBlock(position);
    }
  }

  private Spot spot() {
    return DeclarationRules.spot(function.span(), "function", "", function.name());
  }

  private Spot spot(int position, Span span) {
    Block block = blocks.get(position);
    return new Spot(span, spot().with(block.id()::toString).text());
  }

  private Spot spot(int position, Instruction instruction) {
    return spot(position, instruction.span()).with(() -> "'" + Printer.text(instruction) + "'");
  }

  private Map<BlockId, Integer> positions() {
    Map<BlockId, Integer> found = HashMap.newHashMap(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      BlockId id = blocks.get(i).id();
      if (found.putIfAbsent(id, i) != null) {
        errors.report(Rule.DUPLICATE_BLOCK, spot(i, blocks.get(i).span()));
      }
      if (id.id() < 0 || id.id() > GREATEST_BLOCK) {
        errors.report(Rule.BLOCK_NUMBER, spot(i, blocks.get(i).span()), GREATEST_BLOCK);
      }
    }
    return found;
  }

  private void reportDuplicate(Value value, int first, int position, int place) {
    Block block = blocks.get(position);
    Spot spot =
        place == Definitions.PARAMETER
            ? spot(position, block.span())
            : spot(position, block.instructions().get(place));
    errors.report(Rule.DUPLICATE_VALUE, spot, value, blocks.get(first).id());
  }

  private void checkEntry() {
    List<Value> parameters = blocks.getFirst().parameters();
    List<Type> types = parameters.stream().map(operands::type).toList();
    if (!types.contains(null) && !types.equals(function.signature().parameters())) {
      Signature taken = new Signature(types, Type.NoValue.VOID);
      Signature expected = new Signature(function.signature().parameters(), Type.NoValue.VOID);
      errors.report(Rule.ENTRY_PARAMETERS, spot(0, blocks.getFirst().span()), taken, expected);
    }
  }

  private void checkBlock(int position) {
    Block block = blocks.get(position);
    Spot spot = spot(position, block.span());
    int parameters = block.parameters().size();
    if (parameters > MOST_PARAMETERS) {
      errors.report(Rule.TOO_MANY_BLOCK_PARAMETERS, spot, parameters, MOST_PARAMETERS);
    }
    block.parameters().forEach(p -> checkParameter(p, spot));
    block.handler().ifPresent(h -> checkHandler(h, position, spot));
    List<Instruction> instructions = block.instructions();
    for (int place = 0; place < instructions.size(); place++) {
      checkInstruction(instructions.get(place), position, place);
    }
    checkTerminator(block.terminator(), position, instructions.size());
  }

  private void checkParameter(Value parameter, Spot spot) {
    Type type = operands.type(parameter);
    if (type == null) {
      errors.report(Rule.VALUE_WITHOUT_TYPE, spot, parameter);
    } else {
      scope.types().check(type, "", spot.with(parameter::toString));
    }
  }

  private void checkHandler(Target handler, int position, Spot block) {
    Spot spot = block.with(() -> "'handler " + handler + "'");
    handler.arguments().forEach(a -> checkUse(a, position, Definitions.PARAMETER, spot));
    flow.checkHandler(handler, spot);
  }

  private void checkInstruction(Instruction instruction, int position, int place) {
    Spot spot = spot(position, instruction);
    Op op = instruction.op();
    var named = OpTypes.namedBy(op);
    if (named.isPresent() && !scope.types().check(named.get(), "", spot)) {
      return;
    }
    op.operands().forEach(v -> checkUse(v, position, place, spot));
    ops.check(op, spot);
    checkRaw(op, spot);
    checkResults(instruction, position, place, spot);
  }

  // One message for each function: whoever grants raw memory grants it to the whole package.
  private void checkRaw(Op op, Spot spot) {
    if (op instanceof Op.Raw && scope.rawMemory() == RawMemory.REFUSED && !reportedRaw) {
      reportedRaw = true;
      errors.report(Rule.RAW_MEMORY, spot, Name.quote(scope.module().name()));
    }
  }

  private void checkResults(Instruction instruction, int position, int place, Spot spot) {
    List<Type> types = typing.results(instruction.op(), operands::type);
    if (types == null) {
      return;
    }
    List<Value> results = instruction.results();
    if (results.size() != types.size()) {
      errors.report(Rule.RESULT_COUNT, spot, results.size(), types.size());
      return;
    }
    for (int i = 0; i < types.size(); i++) {
      if (!definitions.isElsewhere(results.get(i), position, place)) {
        checkResult(results.get(i), types.get(i), spot);
      }
    }
  }

  private void checkResult(Value result, Type expected, Spot spot) {
    Type type = operands.type(result);
    if (type == null) {
      errors.report(Rule.VALUE_WITHOUT_TYPE, spot, result);
    } else if (!type.equals(expected)) {
      errors.report(Rule.RESULT_TYPE, spot, result, type, expected);
    }
  }

  private void checkTerminator(Terminator terminator, int position, int place) {
    Spot spot =
        spot(position, blocks.get(position).span())
            .with(() -> "'" + Printer.text(terminator) + "'");
    terminator.operands().forEach(v -> checkUse(v, position, place, spot));
    for (Target target : terminator.targets()) {
      target.arguments().forEach(v -> checkUse(v, position, place, spot));
    }
    flow.check(terminator, spot);
  }

  private void checkUse(Value value, int position, int place, Spot spot) {
    if (!definitions.isDefined(value)) {
      errors.report(Rule.UNDEFINED_VALUE, spot, value);
    } else if (availability.isReachable(position) && !isKnown(value, position, place)) {
      errors.report(Rule.VALUE_NOT_KNOWN, spot, value);
    }
  }

  private boolean isKnown(Value value, int position, int place) {
    int home = definitions.block(value);
    int defined = definitions.place(value);
    if (home == position) {
      return defined < place || defined == Definitions.PARAMETER;
    }
    return defined == Definitions.PARAMETER
        ? availability.parametersReach(home, position)
        : availability.bodyReaches(home, position);
  }
}
