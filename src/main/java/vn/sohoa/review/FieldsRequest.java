package vn.sohoa.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/**
 * Decisions about fields, all or none of which are made.
 *
 * @param reason why, for those that have no reason of their own
 */
public record FieldsRequest(
    @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid FieldChange> fields,
    Optional<@Size(min = 1, max = 500) String> reason) {}
