package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import vn.sohoa.it.ListedRows.ListAddress;

/** Every list goes on with its own cursors only. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListCursorIT {
  private final ListedRows rows = new ListedRows(SharedService.get());
  private final Map<ListAddress, String> cursors = new LinkedHashMap<>();

  @BeforeAll
  void fillEveryList() {
    rows.fill();
    for (ListAddress list : rows.all()) {
      JsonPath page = ListedRows.page(rows.get(ListedRows.with(list.address(), "limit=1")));
      assertThat(page.getString("next")).as("%s has a second page", list).isNotNull();
      cursors.put(list, page.getString("next"));
    }
  }

  List<ListAddress> lists() {
    return List.copyOf(cursors.keySet());
  }

  List<ListAddress> listsWithFilters() {
    return lists().stream().filter(list -> list.other().isPresent()).toList();
  }

  @Test
  void theListsOfTheContractAreTested() throws IOException {
    Map<String, Map<String, Object>> contract =
        new Yaml().load(Files.readString(Path.of("src/docs/openapi.yaml")));
    Set<String> operations =
        contract.getOrDefault("paths", Map.of()).entrySet().stream()
            .filter(path -> path.getValue().toString().contains("name=cursor"))
            .map(path -> path.getKey().replace("/api/v1", ""))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(cursors.keySet())
        .extracting(ListAddress::operation)
        .containsExactlyInAnyOrderElementsOf(operations);
  }

  private void assertRefused(String address, String cursor) {
    Response answer = rows.get(ListedRows.with(address, "limit=1&cursor=" + cursor));

    assertThat(answer.statusCode()).as("%s: %s", address, answer.asString()).isEqualTo(400);
    assertThat(answer.jsonPath().getString("reason")).isEqualTo("INVALID_CURSOR");
    assertThat(answer.jsonPath().getList("errors.parameter")).containsExactly("cursor");
  }

  @ParameterizedTest
  @MethodSource("lists")
  void refusesTheCursorsOfOtherLists(ListAddress list) {
    List<String> foreign =
        cursors.entrySet().stream()
            .filter(other -> !other.getKey().equals(list))
            .map(Map.Entry::getValue)
            .toList();

    assertThat(foreign)
        .hasSize(cursors.size() - 1)
        .allSatisfy(c -> assertRefused(list.address(), c));
  }

  @ParameterizedTest
  @MethodSource("listsWithFilters")
  void refusesTheCursorOfAnotherFilter(ListAddress list) {
    assertRefused(list.other().orElseThrow(), own(list));
  }

  private String own(ListAddress list) {
    return Optional.ofNullable(cursors.get(list)).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("lists")
  void refusesAChangedCursor(ListAddress list) {
    String cursor = own(list);

    assertThat(cursor).matches("[A-Za-z0-9_-]+").hasSizeLessThan(120);
    for (int at : new int[] {0, 1, cursor.length() / 2, cursor.length() - 1}) {
      char changed = cursor.charAt(at) == 'A' ? 'B' : 'A';
      assertRefused(list.address(), cursor.substring(0, at) + changed + cursor.substring(at + 1));
    }
    for (String other : List.of(cursor.substring(1), cursor + "A", cursor + "%3D", "1", "none")) {
      assertRefused(list.address(), other);
    }
  }

  @ParameterizedTest
  @MethodSource("lists")
  void walksOverAllRowsOnce(ListAddress list) {
    List<Object> all = walk(list.address(), 200);

    List<Object> walked = walk(list.address(), 2);

    assertThat(all).hasSizeGreaterThan(2).doesNotHaveDuplicates();
    assertThat(walked).isEqualTo(all);
  }

  private List<Object> walk(String address, int limit) {
    JsonPath first = ListedRows.page(rows.get(ListedRows.with(address, "limit=" + limit)));
    var items = new ArrayList<Object>(first.getList("items"));
    items.addAll(rows.rest(address, limit, first));
    return items;
  }

  @Test
  void theOrderOfTheParametersIsFree() {
    String cursor =
        ListedRows.page(rows.get("/reports/coverage?limit=1&groupBy=dossier&" + ListedRows.MONTH))
            .getString("next");

    Response answer =
        rows.get(
            "/reports/coverage?" + ListedRows.MONTH + "&cursor=" + cursor + "&groupBy=dossier");

    assertThat(ListedRows.page(answer).getString("items[0].group")).startsWith("H24.96-230202-000");
  }

  @Test
  void goesOnAfterTheGroupWithoutAName() {
    String address = "/reports/coverage?groupBy=department&" + ListedRows.MONTH;

    List<Object> groups = walk(address, 1);

    assertThat(codes(groups, "group")).containsExactly("", "DT", "MT");
  }

  @Test
  void rowsThatComeDuringAWalkDisturbNoOthers() {
    String address = "/documents?dossier=" + ListedRows.DOSSIER;
    List<Object> before = codes(walk(address, 200), "docCode");
    JsonPath first = ListedRows.page(rows.get(ListedRows.with(address, "limit=1")));
    String newer = rows.document("newer");

    List<Object> rest = codes(rows.rest(address, 1, first), "docCode");

    assertThat(rest).isEqualTo(before.subList(1, before.size())).doesNotContain(newer);

    String dossiers = "/dossiers?procedure=" + ListedRows.PROCEDURE;
    JsonPath page = ListedRows.page(rows.get(ListedRows.with(dossiers, "limit=2")));
    assertThat(page.getList("items.code")).endsWith(ListedRows.DOSSIER);
    rows.dossier("H24.96-230202-0001", Optional.of("DT"), false);
    rows.dossier("H24.96-230202-0009", Optional.of("DT"), false);

    assertThat(codes(rows.rest(dossiers, 2, page), "code"))
        .containsExactly("H24.96-230202-0009", "H24.96-230203-0003");
  }

  private static List<Object> codes(List<Object> items, String name) {
    return items.stream().<Object>map(item -> ((Map<?, ?>) item).get(name)).toList();
  }
}
