package vn.sohoa.review.sampling;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The documents that a sample is drawn from: those that are READY and meet all given conditions.
 *
 * @param station id of the access key that sent them
 * @param receivedFrom first day of receipt, Vietnam time
 * @param receivedTo last day of receipt
 * @param kind id of the kind of paper
 * @param department department of the dossier that they are linked to
 * @param dossier code of the dossier that they are linked to
 */
@RegisterForReflection // stored as JSON
@Schema(name = "SamplingLot")
public record Lot(
    Optional<String> station,
    Optional<LocalDate> receivedFrom,
    Optional<LocalDate> receivedTo,
    Optional<String> kind,
    Optional<String> department,
    Optional<String> dossier) {}
