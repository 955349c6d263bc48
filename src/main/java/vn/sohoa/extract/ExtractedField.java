package vn.sohoa.extract;

import java.util.Optional;
import vn.sohoa.page.Box;

/**
 * One value found on a paper.
 *
 * @param raw as it was read
 * @param clean its canonical form; empty where the raw value cannot be trusted or is blank, never a
 *     guess
 * @param confidence in the clean value, 0 to 1
 * @param page where it was found, from 1
 * @param box where on that page; empty where no place can be named
 * @param rule name of the rule that found it, e.g. {@code header.number}
 */
public record ExtractedField(
    FieldName name,
    Optional<String> raw,
    Optional<String> clean,
    double confidence,
    int page,
    Optional<Box> box,
    String rule) {}
