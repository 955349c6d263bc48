package vn.sohoa.review.queue;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Optional;
import vn.sohoa.clean.finding.FindingCode;

/**
 * Filter for documents of the review queue. All given conditions must hold.
 *
 * @param kind id of the kind of paper
 * @param dossier code of the dossier that the document is linked to, else the declared one
 * @param station id of the access key that sent the document
 * @param finding code of an open blocking finding
 * @param dueBefore the dossier is due before this day, Vietnam time
 */
@RegisterForReflection // the names of the parameters are looked up
public record ReviewFilter(
    @QueryParam("kind") Optional<String> kind,
    @QueryParam("dossier") Optional<String> dossier,
    @QueryParam("department") Optional<String> department,
    @QueryParam("station") Optional<String> station,
    @QueryParam("finding") Optional<FindingCode> finding,
    @QueryParam("dueBefore") Optional<LocalDate> dueBefore) {}
