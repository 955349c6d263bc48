package vn.sohoa.review.decision;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import java.util.UUID;

/**
 * An answer about the document whose docCode is the target of the decision.
 *
 * @param withdrawal the decision that withdrew one of the two; empty for exactly KEEP_BOTH
 */
@RegisterForReflection
public record DuplicateState(DuplicateAnswer answer, Optional<UUID> withdrawal) {}
