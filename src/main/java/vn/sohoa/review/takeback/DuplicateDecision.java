package vn.sohoa.review.takeback;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import java.util.UUID;

/**
 * An answer about the document whose docCode is the target, as stored in {@code decision.after}.
 *
 * @param withdrawal the decision that withdrew one of them; empty for exactly KEEP_BOTH
 */
@RegisterForReflection
record DuplicateDecision(DuplicateAnswer answer, Optional<UUID> withdrawal) {}
