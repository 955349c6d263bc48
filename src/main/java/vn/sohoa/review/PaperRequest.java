package vn.sohoa.review;

import jakarta.validation.constraints.Size;
import java.util.Optional;
import vn.sohoa.document.DocumentRole;

/**
 * What a person decides about the paper as a whole.
 *
 * @param kind id of the kind of paper; its fields are extracted again
 * @param role whether it is a component or the result of its dossier
 */
public record PaperRequest(
    Optional<@Size(min = 1, max = 100) String> kind,
    Optional<DocumentRole> role,
    Optional<@Size(min = 1, max = 500) String> reason) {}
