package dev.sallyport.engine.internal;

import dev.sallyport.border.Limits;
import dev.sallyport.border.LinkedNatives;
import dev.sallyport.border.NativeFunction;
import dev.sallyport.border.NativeSource;
import dev.sallyport.border.NativeTable;
import dev.sallyport.border.SearchOrder;
import dev.sallyport.border.Tap;
import dev.sallyport.engine.Executor;
import dev.sallyport.engine.Executors;
import dev.sallyport.engine.FrontEnd;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Collects {@link EngineSettings}. */
public final class SettingsBuilder {

  private final List<NativeFunction> natives = new ArrayList<>();
  private final List<NativeSource> sources = new ArrayList<>();
  private final Set<String> libraryGrants = new TreeSet<>();
  private final List<FrontEnd> frontEnds = new ArrayList<>();
  private final List<Path> packagePath = new ArrayList<>();
  private final Map<String, SearchOrder> searchOrders = new HashMap<>();
  private final Set<String> rawMemory = new TreeSet<>();
  private final Map<String, Class<?>> hostTypes = new LinkedHashMap<>();
  private final List<Tap> taps = new ArrayList<>();
  private SearchOrder searchOrder = SearchOrder.DEFAULT;
  private Executor executor;
  private Limits limits = Limits.NONE;
  private boolean checksThreads;

  /** Registers natives, and makes the Java types in them known. */
  public void natives(List<NativeFunction> functions) {
    natives.addAll(functions);
    for (NativeFunction function : functions) {
      function.handle().type().parameterList().forEach(this::nameType);
      nameType(function.handle().type().returnType());
    }
  }

  private void nameType(Class<?> type) {
    if (!type.isPrimitive() && !type.isArray()) {
      hostTypes.putIfAbsent(type.getName(), type);
    }
  }

  /** Adds a place to look for natives. */
  public void source(NativeSource source) {
    sources.add(source);
  }

  /** Lets a package's library be opened. */
  public void grantLibrary(List<String> packageNames) {
    libraryGrants.addAll(packageNames);
  }

  /** Sets the search order. */
  public void searchOrder(SearchOrder order) {
    searchOrder = order;
  }

  /** Sets the search order of one package. */
  public void searchOrder(String packageName, SearchOrder order) {
    searchOrders.put(packageName, order);
  }

  /** Adds folders to look for packages in. */
  public void packagePath(List<Path> folders) {
    packagePath.addAll(folders);
  }

  /** Adds a guest language. */
  public void frontEnd(FrontEnd frontEnd) {
    frontEnds.add(frontEnd);
  }

  /** Chooses the executor. */
  public void executor(Executor chosen) {
    executor = chosen;
  }

  /** Grants raw memory. */
  public void rawMemory(List<String> packageNames) {
    rawMemory.addAll(packageNames);
  }

  /** Makes a Java class known to guest code. */
  public void hostType(Class<?> type) {
    hostTypes.put(type.getName(), type);
  }

  /** Sets the limits, in place of those set before. */
  public void limits(Limits chosen) {
    limits = chosen;
  }

  /** Adds a tap. */
  public void tap(Tap tap) {
    taps.add(tap);
  }

  /** Lets every context check its thread. */
  public void checkThreads() {
    checksThreads = true;
  }

  /** What has been collected. */
  public EngineSettings build() {
    source(NativeTable.of(natives));
    source(LinkedNatives.of(Thread.currentThread().getContextClassLoader()));
    var allFrontEnds = new ArrayList<FrontEnd>(frontEnds);
    allFrontEnds.add(new SirFrontEnd());
    Set<String> given = frontEnds.stream().map(FrontEnd::language).collect(Collectors.toSet());
    for (FrontEnd found : ServiceLoader.load(FrontEnd.class)) {
      if (!given.contains(found.language())) {
        allFrontEnds.add(found);
      }
    }
    allFrontEnds.forEach(f -> source(f.natives()));
    return new EngineSettings(
        executor == null ? Executors.jvm() : executor,
        List.copyOf(allFrontEnds),
        List.copyOf(packagePath),
        List.copyOf(sources),
        Set.copyOf(libraryGrants),
        searchOrder,
        Map.copyOf(searchOrders),
        Set.copyOf(rawMemory),
        Map.copyOf(hostTypes),
        limits,
        List.copyOf(taps),
        checksThreads);
  }
}
