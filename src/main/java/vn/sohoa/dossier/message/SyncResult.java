package vn.sohoa.dossier.message;

import java.util.List;
import vn.sohoa.dossier.SyncOutcome;
import vn.sohoa.problem.Problem;

/**
 * Effect of an accepted message.
 *
 * @param warnings what is probably a mistake, e.g. a component that the catalogue does not know
 */
record SyncResult(SyncOutcome outcome, List<Problem.Fault> warnings) {}
