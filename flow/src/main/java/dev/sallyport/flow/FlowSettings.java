package dev.sallyport.flow;

import dev.sallyport.border.Limits;
import dev.sallyport.engine.Executor;
import dev.sallyport.flow.internal.check.Callable;
import dev.sallyport.flow.internal.syntax.IncludeResolver;
import dev.sallyport.flow.internal.syntax.Messages;
import dev.sallyport.flow.internal.syntax.Options;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What a builder collected.
 *
 * @param callables in the order of their registration
 * @param features what is turned on
 * @param capabilities what programs are granted
 * @param imports answers imports
 * @param includeFolders what may be included beside the folder of the program
 * @param environment the value of an environment variable, or null
 * @param limits for each run
 * @param executor what runs the programs; empty for the engine's own choice
 * @param trace gets what happens, if anybody wants to know
 */
record FlowSettings(
    List<Callable> callables,
    Set<Feature> features,
    Set<String> capabilities,
    ImportCallback imports,
    List<Path> includeFolders,
    UnaryOperator<String> environment,
    Limits limits,
    Optional<Executor> executor,
    Optional<Consumer<TraceEvent>> trace) {

  FlowSettings {
    callables = List.copyOf(callables);
    features = Set.copyOf(features);
    capabilities = Set.copyOf(capabilities);
    includeFolders = List.copyOf(includeFolders);
  }

  ProgramHost host(Messages messages) {
    return new ProgramHost(callables, capabilities, imports, messages);
  }

  Options options(IncludeResolver includes) {
    return new Options(
        features.contains(Feature.GLOBAL_SCOPE),
        features.contains(Feature.WHILE_LOOP),
        features.contains(Feature.DOLLAR_BRACES),
        environment,
        includes);
  }

  IncludeResolver includes() {
    return includeFolders.isEmpty() ? IncludeResolver.NONE : new FileIncludes(includeFolders);
  }

  IncludeResolver includesBeside(Path folder) {
    var folders = new ArrayList<Path>(includeFolders);
    folders.add(folder);
    return new FileIncludes(folders);
  }
}
