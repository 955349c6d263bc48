package vn.sohoa.pipeline;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.sohoa.document.Page;
import vn.sohoa.page.Box;
import vn.sohoa.page.PageContent;
import vn.sohoa.page.QuarterTurn;

/** Rotations of a document's sheets: rules see pages upright, stored boxes refer to the scan. */
final class SheetTurns {
  /** Rotation by page number. */
  private final Map<Integer, QuarterTurn> turns = new HashMap<>();

  PageContent upright(Page page, PageContent content) {
    QuarterTurn turn = QuarterTurn.of(content, page.turnedDegrees());
    turns.put(page.number(), turn);
    return turn.upright(content);
  }

  Box asScanned(int page, Box upright) {
    return Optional.ofNullable(turns.get(page))
        .map(turn -> turn.asScanned(upright))
        .orElse(upright);
  }
}
