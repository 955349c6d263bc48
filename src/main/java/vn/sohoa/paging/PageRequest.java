package vn.sohoa.paging;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/**
 * The page of a list as requested; {@link Cursors} validates it.
 *
 * @param limit maximum number of items, 1 to 200
 * @param cursor {@code next} of the previous page; empty for the first page
 */
@RegisterForReflection // the names of the parameters are looked up
public record PageRequest(
    @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
    @QueryParam("cursor") @DefaultValue("") String cursor) {}
