package vn.sohoa.it;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Lists of the service, read to their ends. Many tests share a service, and its lists are longer
 * than a page can be.
 */
final class WholeList {
  private static final int PAGE = 200;

  private WholeList() {}

  /** Returns all items of a list, whose path may have filters. */
  static List<Map<String, Object>> of(Supplier<RequestSpecification> as, String path) {
    String start = path + (path.contains("?") ? "&" : "?") + "limit=" + PAGE + "&cursor=";
    var items = new ArrayList<Map<String, Object>>();
    String cursor = "";
    while (cursor != null) {
      JsonPath page = as.get().get(start + cursor).then().statusCode(200).extract().jsonPath();
      items.addAll(page.getList("items"));
      cursor = page.getString("next");
    }
    return items;
  }

  /** Returns one member of each item of a list. */
  static List<String> of(Supplier<RequestSpecification> as, String path, String member) {
    return of(as, path).stream().map(item -> String.valueOf(item.get(member))).toList();
  }
}
