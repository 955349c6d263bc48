package vn.sohoa.fuzz;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs each target in a process of its own, two at a time, each of which uses one processor; prints
 * a table of what was executed and found, and fails on a finding. Arguments: seconds for each
 * target, seed, and names of targets; all if none is named.
 */
public final class FuzzMain {
  private static final List<String> TARGETS =
      List.of(
          "vn.sohoa.engine.EngineReplyFuzz",
          "vn.sohoa.engine.PageContentFuzz",
          "vn.sohoa.intake.ImportMetadataFuzz",
          "vn.sohoa.dossier.message.DossierLinesFuzz",
          "vn.sohoa.paging.CursorFuzz",
          "vn.sohoa.document.signedlink.SignedLinkFuzz",
          "vn.sohoa.problem.AddressFuzz",
          "vn.sohoa.precondition.HeaderFuzz",
          "vn.sohoa.search.QueryFuzz",
          "vn.sohoa.upload.header.UploadHeaderFuzz",
          "vn.sohoa.extract.kind.KindFuzz",
          "vn.sohoa.clean.limit.PatternFuzz",
          "vn.sohoa.extract.label.BarcodeFuzz",
          "vn.sohoa.clean.CleanerFuzz");

  private static final int AT_A_TIME = 2;

  private FuzzMain() {}

  public static void main(String[] arguments) throws InterruptedException, ExecutionException {
    int seconds = Integer.parseInt(arguments[0]);
    int seed = Integer.parseInt(arguments[1]);
    List<String> named = List.of(arguments).subList(2, arguments.length);
    List<FuzzResult> results =
        run(
            TARGETS.stream()
                .filter(target -> named.isEmpty() || named.contains(simpleName(target)))
                .map(target -> run(target, seconds, seed))
                .toList());
    results.forEach(result -> result.report(System.out));
    System.out.println(FuzzResult.HEADING);
    results.forEach(System.out::println);
    long failed = results.stream().filter(FuzzResult::isFinding).count();
    System.out.println(results.size() - failed + " passed, " + failed + " failed");
    if (failed > 0 || results.isEmpty()) {
      System.exit(1);
    }
  }

  private static FuzzRun run(String target, int seconds, int seed) {
    return new FuzzRun(target, simpleName(target), seconds, seed, Path.of("target", "fuzz"));
  }

  private static List<FuzzResult> run(List<FuzzRun> runs)
      throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME)) {
      List<Future<FuzzResult>> begun = runs.stream().map(run -> threads.submit(run::run)).toList();
      var results = new ArrayList<FuzzResult>();
      for (Future<FuzzResult> one : begun) {
        results.add(one.get());
      }
      return results;
    }
  }

  private static String simpleName(String target) {
    return target.substring(target.lastIndexOf('.') + 1);
  }
}
