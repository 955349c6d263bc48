package vn.sohoa.review.decision;

import java.util.Optional;

/**
 * The kind of paper before or after a decision.
 *
 * @param machine what the machine recognised at that time; empty if nothing
 * @param kind the kind that counts; empty if unknown
 */
public record KindState(Optional<String> machine, Optional<String> kind) {}
