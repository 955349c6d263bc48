package vn.sohoa.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import vn.sohoa.document.Document;
import vn.sohoa.engine.EngineAnswer;
import vn.sohoa.engine.EngineReply;
import vn.sohoa.engine.EngineRequest;

/** Engines as steps use them: in the step's lane, and on the account of its document. */
@ApplicationScoped
class StepEngines {
  private final Engines engines;
  private final EngineTime time;
  private final DocumentSteps steps;

  StepEngines(Engines engines, EngineTime time, DocumentSteps steps) {
    this.engines = engines;
    this.time = time;
    this.steps = steps;
  }

  /** Returns the reply of an engine; every failure of an engine is one, too. */
  EngineReply call(StageTask task, EngineRequest request) throws InterruptedException {
    EngineAnswer answer = engines.answer(request, task.lane());
    String keyId = steps.read(task.documentId(), Document::keyId);
    time.add(task.documentId(), keyId, answer.busy());
    return answer.reply();
  }
}
