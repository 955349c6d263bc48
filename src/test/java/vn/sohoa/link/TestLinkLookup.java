package vn.sohoa.link;

import vn.sohoa.document.LinkLookup;

/** Links as documents see them, over the database of tests. */
public final class TestLinkLookup {
  private TestLinkLookup() {}

  public static LinkLookup over(LinkRepository links) {
    return new StoredLinkLookup(links);
  }
}
