package vn.sohoa.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How good a page's scan is, as measured before anything was corrected.
 *
 * @param turnedDegrees by which the text stands turned clockwise on the scan: 0, 90, 180 or 270
 * @param depth bits a pixel of the scan: 1 is black and white, 8 grey, 24 colour, or 0 where it was
 *     read before this was stored
 * @param paper grey value of the paper, 0 (black) to 255 (white)
 * @param contrast grey values between paper and ink
 * @param unevenness grey values between the darkest and the lightest part of the paper
 * @param blurMillimetres sigma of the blur on paper; 0 if it cannot be measured
 * @param specks for each million pixels
 * @param borderShare share of the page that is black border, 0 to 1
 * @param bleedThrough share of the page that the print of the back shines through, 0 to 1
 * @param redShare share of the page under red ink, 0 to 1
 * @param cutOff whether text runs over an edge
 * @param missedLines lines that look like text and were not read
 * @param missedShare share of the ink that they hold, 0 to 1
 */
@Embeddable
public record PageQuality(
    @Column(name = "turned_degrees") int turnedDegrees,
    int depth,
    int paper,
    int contrast,
    int unevenness,
    @Column(name = "blur_mm") double blurMillimetres,
    double specks,
    @Column(name = "border_share") double borderShare,
    @Column(name = "bleed_through") double bleedThrough,
    @Column(name = "red_share") double redShare,
    @Column(name = "cut_off") boolean cutOff,
    @Column(name = "missed_lines") int missedLines,
    @Column(name = "missed_share") double missedShare) {}
