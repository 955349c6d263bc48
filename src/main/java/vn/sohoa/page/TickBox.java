package vn.sohoa.page;

/**
 * A square that may be a tick box (ô đánh dấu). Other squares of its size are found too.
 *
 * @param box on the page as scanned, in points
 */
public record TickBox(Box box, TickState state) {}
