package dev.sallyport.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.Bootstrap;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.LocalVariable;
import com.sun.jdi.Location;
import com.sun.jdi.PrimitiveValue;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.LaunchingConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMDeathEvent;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Java debugger stops in a program of Gypsum, and shows its variables. */
class DebuggerTest {

  private static final long PATIENCE_MILLIS = 60_000;

  private static final String PROGRAM =
      """
      class Counter(var count: i64)
        def next(by: i64): i64 =
          let before = count
          before + by // first

      def main =
        let counter = Counter(40)
        let last = 2
        var i = 0
        while (i < last)
          let got = counter.next(i)
          if (got < 0)
            let lost = 7
            print($"{lost}")
          i += 1 // second
      """;

  /** A stop: the place, and the numbers among the variables. */
  private record Stop(String place, Map<String, String> numbers, List<String> objects) {}

  private static VirtualMachine launch(Path program) throws Exception {
    LaunchingConnector connector = Bootstrap.virtualMachineManager().defaultConnector();
    Map<String, Connector.Argument> arguments = connector.defaultArguments();
    arguments.get("home").setValue(System.getProperty("java.home"));
    arguments.get("main").setValue("dev.sallyport.cli.Main run \"" + program + "\"");
    String path = System.getProperty("java.class.path");
    arguments.get("options").setValue("-Xint -Xshare:auto -cp \"" + path + "\"");
    return connector.launch(arguments);
  }

  private static int line(String mark) {
    List<String> lines = PROGRAM.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).endsWith("// " + mark)) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException(mark);
  }

  // The debugger knows the file; its classes come when the program is loaded.
  private static void breakpoints(VirtualMachine machine, ClassPrepareEvent prepared) {
    for (String mark : List.of("first", "second")) {
      for (Location location : locations(prepared.referenceType(), line(mark))) {
        machine.eventRequestManager().createBreakpointRequest(location).enable();
      }
    }
  }

  // The classes of objects have no code of their own.
  private static List<Location> locations(ReferenceType type, int line) {
    try {
      return type.locationsOfLine(line);
    } catch (AbsentInformationException _) {
      return List.of();
    }
  }

  private static Stop stop(BreakpointEvent event)
      throws AbsentInformationException, IncompatibleThreadStateException {
    StackFrame frame = event.thread().frame(0);
    var numbers = new TreeMap<String, String>();
    var objects = new ArrayList<String>();
    for (LocalVariable variable : frame.visibleVariables()) {
      if (frame.getValue(variable) instanceof PrimitiveValue value) {
        numbers.put(variable.name(), value.toString());
      } else {
        objects.add(variable.name() + ": " + variable.typeName());
      }
    }
    String file = Path.of(event.location().sourceName()).getFileName().toString();
    return new Stop(file + ":" + event.location().lineNumber(), numbers, objects);
  }

  private static List<Stop> stops(Path program) throws Exception {
    VirtualMachine machine = launch(program);
    var stops = new ArrayList<Stop>();
    try {
      ClassPrepareRequest request = machine.eventRequestManager().createClassPrepareRequest();
      request.addSourceNameFilter("*" + program.getFileName());
      request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
      request.enable();
      boolean runs = true;
      while (runs && stops.size() < 4) {
        EventSet events = machine.eventQueue().remove(PATIENCE_MILLIS);
        assertTrue(events != null, "the debugger waits for nothing");
        for (Event event : events) {
          switch (event) {
            case ClassPrepareEvent prepared -> breakpoints(machine, prepared);
            case BreakpointEvent reached -> stops.add(stop(reached));
            case VMDeathEvent _, VMDisconnectEvent _ -> runs = false;
            default -> {}
          }
        }
        if (runs) {
          events.resume();
        }
      }
    } finally {
      machine.process().destroyForcibly();
    }
    return stops;
  }

  @Test
  void itStopsAtLinesAndShowsVariablesByTheirNames(@TempDir Path folder) throws Exception {
    Path program = Files.writeString(folder.resolve("counting.gy"), PROGRAM);
    String first = "counting.gy:" + line("first");
    String second = "counting.gy:" + line("second");
    List<String> self = List.of("self: counting.Counter");
    List<String> counter = List.of("counter: counting.Counter");
    assertEquals(
        List.of(
            new Stop(first, Map.of("by", "0", "before", "40"), self),
            new Stop(second, Map.of("i", "0", "got", "40", "last", "2"), counter),
            new Stop(first, Map.of("by", "1", "before", "40"), self),
            new Stop(second, Map.of("i", "1", "got", "41", "last", "2"), counter)),
        stops(program));
  }
}
