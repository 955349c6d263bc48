package vn.sohoa.dossier.message;

import java.util.List;

/** Reads the dossiers of a line of a batch. */
interface RowReader {
  /** Longest line, in bytes. */
  int longestLine();

  /**
   * Returns the dossiers of a line; invalid ones as refused rows.
   *
   * @param line from 1
   * @param text not blank
   */
  List<BatchRow> read(long line, String text);
}
