package vn.sohoa.web.admin;

import java.util.UUID;
import vn.sohoa.problem.ProblemException;

/** Ids in addresses of pages. */
final class Ids {
  private Ids() {}

  /**
   * Returns the id.
   *
   * @param what it identifies, for the refusal
   * @throws ProblemException NOT_FOUND if it is none: nothing has such an id
   */
  static UUID parse(String what, String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw ProblemException.notFound(what, text);
    }
  }
}
