package vn.sohoa.bench.paper;

import java.util.Optional;

/**
 * What an office prints where a value is filled in later: spaces or dots, as many as make room.
 *
 * @param month empty if the month is printed
 */
public record Blanks(String number, String day, Optional<String> month) {}
