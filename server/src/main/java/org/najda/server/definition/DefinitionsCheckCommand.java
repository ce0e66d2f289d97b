package org.najda.server.definition;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.najda.registers.declaration.DefinitionFolder;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.declaration.Flaw;
import org.najda.registers.declaration.Reading;
import org.najda.registers.definition.Register;
import org.najda.server.cli.BadInput;
import org.najda.server.cli.ExitCode;
import org.najda.server.scenario.Scenarios;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code najda definitions check}: whether a folder of definitions is whole. */
@Command(
    name = "check",
    description = "Say what is wrong with a folder of definitions, and run its examples.",
    footer = {
      "",
      "The folder holds roles.yaml, law/*.yaml and registers/*.yaml, each register with its examples",
      "in registers/NAME.examples.yaml, indicators/CHAPTER.yaml: what the review counts, and",
      "scenarios/*.yaml: what can be practised in a training room.",
      "Each flaw is told as file:line: what; what to do.",
      "With --over, the folder is laid over another one: a file of the same name replaces that one.",
      "",
      "Examples:",
      "  najda definitions check definitions",
      "  najda definitions check /srv/our-definitions --over definitions"
    })
public final class DefinitionsCheckCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The folder.")
  Path folder;

  @Option(names = "--over", paramLabel = "DIR", description = "The folder that it is laid over.")
  @Nullable Path base;

  @Override
  public Integer call() {
    DefinitionFolder files = files();
    Reading reading = Reading.of(files);
    Scenarios.Reading practised = Scenarios.read(files);
    List<Flaw> flaws = new ArrayList<>(reading.flaws());
    flaws.addAll(practised.flaws());
    if (!flaws.isEmpty()) {
      tell(flaws);
      return ExitCode.FOUND_WRONG;
    }
    report(reading.definitions().orElseThrow(), practised.scenarios());
    return ExitCode.DONE;
  }

  private DefinitionFolder files() {
    require(folder);
    if (base == null) {
      return DefinitionFolder.of(folder);
    }
    require(base);
    return DefinitionFolder.of(base).over(folder);
  }

  private static void require(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new BadInput(
          folder + ": no such folder; name one with registers/, law/ and roles.yaml");
    }
  }

  private void tell(List<Flaw> flaws) {
    PrintWriter out = spec.commandLine().getOut();
    flaws.forEach(out::println);
    out.flush();
    PrintWriter err = spec.commandLine().getErr();
    err.println("najda: " + flaws.size() + (flaws.size() == 1 ? " flaw" : " flaws"));
    err.flush();
  }

  private void report(Definitions definitions, Scenarios scenarios) {
    PrintWriter err = spec.commandLine().getErr();
    for (Register register : definitions.registers()) {
      err.printf(
          "%s, version %d: %d fields, %d states, %d acts, %d deadlines%n",
          register.key(),
          register.version(),
          register.fields().size(),
          register.states().size(),
          register.acts().size(),
          register.deadlines().size());
    }
    scenarios
        .list()
        .forEach(one -> err.printf("scenario %s: %d calls%n", one.key(), one.calls().size()));
    err.println("Nothing is wrong, and every example came out as it says.");
    err.flush();
  }
}
