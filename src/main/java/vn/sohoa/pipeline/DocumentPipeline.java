package vn.sohoa.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.sohoa.document.Stage;

/** The stages of a document, in order. */
@ApplicationScoped
class DocumentPipeline {
  private final Map<Stage, StageWork> works;

  @Inject
  DocumentPipeline(
      TriageStage triage,
      PagesStage pages,
      AssembleStage assemble,
      ExtractStage extract,
      LinkStage link) {
    this(List.of(triage, pages, assemble, extract, link));
  }

  DocumentPipeline(List<StageWork> works) {
    this.works =
        works.stream().collect(Collectors.toUnmodifiableMap(StageWork::stage, Function.identity()));
  }

  void run(StageTask task) throws StageFailure, IOException, InterruptedException {
    work(task).run(task);
  }

  boolean giveUp(StageTask task, Failure failure) {
    return work(task).giveUp(task, failure);
  }

  private StageWork work(StageTask task) {
    StageWork work = works.get(task.stage());
    if (work == null) {
      throw new IllegalArgumentException("no work in stage " + task.stage());
    }
    return work;
  }
}
