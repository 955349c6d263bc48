package vn.sohoa.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs each target in a process of its own, one after another, prints a table of what was executed
 * and found, and fails on a finding. Arguments: seconds for each target, seed, and names of
 * targets; all if none is named.
 */
public final class FuzzMain {
  private static final List<String> TARGETS =
      List.of(
          "vn.sohoa.engine.EngineReplyFuzz",
          "vn.sohoa.engine.PageContentFuzz",
          "vn.sohoa.intake.ImportMetadataFuzz",
          "vn.sohoa.dossier.message.DossierLinesFuzz",
          "vn.sohoa.paging.CursorFuzz",
          "vn.sohoa.problem.AddressFuzz",
          "vn.sohoa.precondition.HeaderFuzz",
          "vn.sohoa.search.QueryFuzz",
          "vn.sohoa.upload.header.UploadHeaderFuzz",
          "vn.sohoa.extract.kind.KindFuzz",
          "vn.sohoa.clean.limit.PatternFuzz",
          "vn.sohoa.extract.label.BarcodeFuzz",
          "vn.sohoa.clean.CleanerFuzz");

  private FuzzMain() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int seconds = Integer.parseInt(arguments[0]);
    int seed = Integer.parseInt(arguments[1]);
    List<String> named = List.of(arguments).subList(2, arguments.length);
    var results = new ArrayList<FuzzResult>();
    for (String target : TARGETS) {
      if (named.isEmpty() || named.contains(simpleName(target))) {
        System.out.println("fuzz: " + target + ", " + seconds + " s");
        Path output = Path.of("target", "fuzz");
        results.add(new FuzzRun(target, simpleName(target), seconds, seed, output).run());
      }
    }
    results.forEach(result -> result.report(System.out));
    System.out.println(FuzzResult.HEADING);
    results.forEach(System.out::println);
    long failed = results.stream().filter(FuzzResult::isFinding).count();
    System.out.println(results.size() - failed + " passed, " + failed + " failed");
    if (failed > 0 || results.isEmpty()) {
      System.exit(1);
    }
  }

  private static String simpleName(String target) {
    return target.substring(target.lastIndexOf('.') + 1);
  }
}
