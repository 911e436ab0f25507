package dev.sallyport.ir;

import dev.sallyport.ir.internal.Lists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Writes the body of a function. Operations are methods, such as {@link #add}; control flow is
 * written with scopes, such as {@link #ifThenElse}; what changes is kept in variables, of which the
 * builder makes values and block parameters, so that nobody writes those by hand.
 *
 * <p>For control flow that does not nest there are blocks: {@link #newBlock} makes one, {@link
 * #jump} and its relatives lead to it, {@link #start} begins to fill it. Blocks may be made,
 * reached and filled in any order; the values of variables are worked out at the end, so that no
 * block need be closed against further ways to it.
 *
 * <p>Operations take effect where the function stands: in the block that was started last. Behind a
 * terminator control cannot come; what is written there is checked and dropped. Blocks that nothing
 * leads to are left out.
 *
 * <p>A void function may end without saying so: it returns. Building the module finishes all of its
 * functions, which do not change behind that.
 *
 * <p>Made by {@link ModuleBuilder#function}; used by one thread. A call that makes no sense throws
 * an {@link IllegalArgumentException} or {@link IllegalStateException} that says why.
 */
public final class FunctionBuilder
    implements ConstantOps,
        IntegerOps,
        FloatOps,
        ConversionOps,
        MemoryOps,
        ObjectOps,
        CallOps,
        FlowScopes {

  private final String name;
  private final Signature signature;
  private final Set<Function.Attribute> attributes;
  private final Span declared;
  private final OpCheck check;
  private final Typing typing;
  private final List<Type> types = new ArrayList<>();
  private final Map<Value, String> names = new HashMap<>();
  private final List<Variable> variables = new ArrayList<>();
  private final List<DraftBlock> blocks = new ArrayList<>();
  private final List<Value> parameters;
  private Optional<BlockId> handler = Optional.empty();
  private Span span = Span.NONE;
  // Null where control cannot come.
  private DraftBlock current;
  // Null until it is built.
  private Function built;

  FunctionBuilder(
      String name,
      Signature signature,
      Set<Function.Attribute> attributes,
      Span declared,
      ModuleIndex index) {
    this.name = name;
    this.signature = signature;
    this.attributes = attributes;
    this.declared = declared;
    check = new OpCheck(name, index, types);
    typing = new Typing(index);
    parameters = Lists.map(signature.parameters(), this::newValue);
    start(newBlock());
  }

  /** The name of the function. */
  public String name() {
    return name;
  }

  /** What the function takes and gives. */
  public Signature signature() {
    return signature;
  }

  /** The parameters of the function, in order. */
  public List<Value> parameters() {
    return parameters;
  }

  /** One parameter of the function, from 0. */
  public Value parameter(int index) {
    return parameters.get(index);
  }

  /** The type of a value of this function. */
  public Type typeOf(Value value) {
    return types.get(check.known(value).id());
  }

  /** Gives a value its name in the source, for debuggers. */
  public void name(Value value, String text) {
    names.put(check.known(value), text);
  }

  /** Everything written from here on comes from a place in the source. */
  public FunctionBuilder at(Span place) {
    span = place;
    return this;
  }

  // Variables.

  /** A new variable, which holds nothing yet. */
  public Variable declare(Type type, String variable) {
    var made = new Variable(variables.size(), type, variable);
    variables.add(made);
    return made;
  }

  /** A new variable that holds a value. */
  public Variable declare(Value value, String variable) {
    Variable made = declare(typeOf(value), variable);
    def(made, value);
    return made;
  }

  /**
   * Puts a value into a variable.
   *
   * @param value of the variable's type, or a subtype
   */
  public void def(Variable variable, Value value) {
    checkOwn(variable);
    check.expect(value, variable.type());
    if (current == null) {
      return;
    }
    if (current.handler.isPresent() && !current.instructions.isEmpty()) {
      startBehind();
    }
    if (!variable.name().isEmpty()) {
      names.putIfAbsent(value, variable.name());
    }
    current.define(variable, value);
  }

  /**
   * What a variable holds. It must have been defined on every way that leads here; {@link
   * ModuleBuilder#build} throws if it was not.
   */
  public Value use(Variable variable) {
    checkOwn(variable);
    if (current == null) {
      return newValue(variable.type());
    }
    Value known = current.atEnd.get(variable);
    return known != null ? known : current.atEntry.computeIfAbsent(variable, this::newValue);
  }

  private Value newValue(Variable variable) {
    Value value = newValue(variable.type());
    if (!variable.name().isEmpty()) {
      names.put(value, variable.name());
    }
    return value;
  }

  private void checkOwn(Variable variable) {
    int id = variable.id();
    if (id < 0 || id >= variables.size() || variables.get(id) != variable) {
      throw new IllegalArgumentException(
          "the variable \"" + variable.name() + "\" belongs to another function than " + name);
    }
  }

  private Value newValue(Type type) {
    types.add(type);
    return new Value(types.size() - 1);
  }

  // Operations.

  @Override
  public List<Value> emit(Op op) {
    check.check(op);
    List<Value> results = Lists.map(typing.results(op, this::typeOf), this::newValue);
    if (current != null) {
      current.instructions.add(new Instruction(results, op, span));
    }
    return results;
  }

  // Blocks.

  /** A new block, empty and not yet part of anything. */
  public BlockId newBlock() {
    return newBlock(Optional.empty());
  }

  /** A new block for what is thrown; see {@link #handleWith}. */
  public BlockId newHandler() {
    return newBlock(Optional.of(newValue(Type.BuiltIn.THROWABLE)));
  }

  private BlockId newBlock(Optional<Value> caught) {
    var made = new DraftBlock(new BlockId(blocks.size()), caught);
    blocks.add(made);
    return made.id;
  }

  /** What was thrown, a {@code ref Throwable}: known in the handler block and behind it. */
  public Value caught(BlockId handlerBlock) {
    return draft(handlerBlock)
        .caught
        .orElseThrow(() -> new IllegalArgumentException(handlerBlock + " is not a handler"));
  }

  /** Whether control can come to where the function stands. */
  public boolean isOpen() {
    return current != null;
  }

  /** Begins to fill a block, which is done once; what stands before has ended. */
  public void start(BlockId block) {
    if (current != null) {
      throw new IllegalStateException(
          "before " + block + " is started " + current.id + " has to end, for example by a jump");
    }
    if (built != null) {
      throw new IllegalStateException("the function " + name + " is built: it does not change");
    }
    DraftBlock draft = draft(block);
    if (draft.started) {
      throw new IllegalStateException(block + " was started before; a block is filled once");
    }
    draft.started = true;
    draft.handler = handler;
    handler.ifPresent(h -> draft(h).reached = true);
    current = draft;
  }

  /**
   * From here on what is thrown goes to a handler block, until this is called again.
   *
   * @param handlerBlock made by {@link #newHandler}, or empty: the caller of the function
   * @return the handler so far
   */
  public Optional<BlockId> handleWith(Optional<BlockId> handlerBlock) {
    handlerBlock.ifPresent(this::caught);
    Optional<BlockId> before = handler;
    handler = handlerBlock;
    if (current != null) {
      startBehind();
    }
    return before;
  }

  private void startBehind() {
    BlockId behind = newBlock();
    jump(behind);
    start(behind);
  }

  private DraftBlock draft(BlockId id) {
    if (id.id() < 0 || id.id() >= blocks.size()) {
      throw new IllegalArgumentException("there is no block " + id + " in " + name);
    }
    return blocks.get(id.id());
  }

  // Terminators. Behind each control cannot come.

  /** Goes to a block. */
  public void jump(BlockId block) {
    end(new Terminator.Jump(target(block)));
  }

  /** Goes to one of two blocks by an {@code i1}. */
  public void branch(Value condition, BlockId ifTrue, BlockId ifFalse) {
    check.expect(condition, Type.Scalar.I1);
    end(new Terminator.Branch(condition, target(ifTrue), target(ifFalse)));
  }

  /**
   * Goes to the block of the case that an integer equals.
   *
   * @param cases in the order in which they are to stand; the values with their sign
   */
  public void switchTo(Value selector, SequencedMap<Long, BlockId> cases, BlockId otherwise) {
    var arms = new ArrayList<Terminator.Case>(cases.size());
    cases.forEach((value, block) -> arms.add(new Terminator.Case(value, target(block))));
    var choice = new Terminator.Switch(check.known(selector), arms, target(otherwise));
    check.check(choice);
    end(choice);
  }

  /** Ends the function, which gives nothing. */
  public void ret() {
    check.checkResult(signature, Optional.empty());
    end(new Terminator.Return(Optional.empty()));
  }

  /** Ends the function with its result. */
  public void ret(Value value) {
    check.checkResult(signature, Optional.of(value));
    end(new Terminator.Return(Optional.of(value)));
  }

  /** Throws an object of type {@code ref Throwable} or below; traps on null. */
  public void raise(Value exception) {
    check.expect(exception, Type.BuiltIn.THROWABLE);
    end(new Terminator.Throw(exception));
  }

  /** Stops with a trap, which handlers may catch. */
  public void trap(TrapCode code) {
    end(new Terminator.Trap(code));
  }

  // For scopes, which know all ways to their blocks.

  /** Goes to a block, if control can come here at all. */
  void end(BlockId behind) {
    if (current != null) {
      jump(behind);
    }
  }

  /** Fills a block, and goes from its end to another. */
  void fill(BlockId block, Runnable body, BlockId behind) {
    startReached(block);
    body.run();
    end(behind);
  }

  /** Starts a block, to which everything that will ever lead there leads already. */
  void startReached(BlockId block) {
    start(block);
    if (!draft(block).reached) {
      current = null;
    }
  }

  private Target target(BlockId id) {
    DraftBlock block = draft(id);
    if (block.caught.isPresent()) {
      throw new IllegalArgumentException(id + " is a handler: only what is thrown leads there");
    }
    if (id.id() == 0) {
      throw new IllegalArgumentException(id + " is the entry block: nothing leads there");
    }
    return new Target(id, List.of());
  }

  private void end(Terminator terminator) {
    if (current != null) {
      terminator.targets().forEach(t -> draft(t.block()).reached = true);
      current.terminator = terminator;
      current.span = span;
      current = null;
    }
  }

  /** The finished function, which cannot be changed any more. */
  Function build() {
    if (built == null) {
      boolean never = attributes.contains(Function.Attribute.NORETURN);
      if (current != null && signature.isVoid() && !never) {
        ret();
      }
      var body = new DraftFunction(name, parameters, types, names, blocks);
      built = new FunctionAssembler(body).assemble(signature, attributes, declared);
    }
    return built;
  }
}
