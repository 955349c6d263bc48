package vn.sohoa.review.takeback;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The new version of a document, as stored in {@code decision.after}.
 *
 * @param docCode of the new version
 */
@RegisterForReflection
record Replacement(String docCode) {}
