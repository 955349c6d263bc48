package vn.sohoa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.sohoa.document.Stage;

class StageTaskTest {
  private static final UUID DOCUMENT = UUID.fromString("01a20834-8543-796b-b5a4-13b0d0b60e17");

  @Test
  void theIdSaysAllOfIt() {
    StageTask pages = StageTask.of(DOCUMENT, new PageRun(5, 8));
    StageTask link = StageTask.of(DOCUMENT, Stage.LINK);

    assertThat(pages.id()).isEqualTo("PAGES:01a20834-8543-796b-b5a4-13b0d0b60e17:5-8");
    assertThat(StageTask.parse(pages.id())).isEqualTo(pages);
    assertThat(StageTask.parse(link.id())).isEqualTo(link);
    StageTask again = StageTask.again(DOCUMENT, Stage.LINK);
    assertThat(again.id()).isNotEqualTo(link.id());
    assertThat(StageTask.parse(again.id())).isEqualTo(again);
  }

  @Test
  void anythingElseIsNoTask() {
    assertThatThrownBy(() -> StageTask.parse("PAGES:1:5-8"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> StageTask.parse("PAGES:" + DOCUMENT + ":8-5"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
