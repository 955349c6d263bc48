package vn.sohoa.admin.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Options with values, and what stands between them. */
record Arguments(Map<String, String> options, List<String> others) {
  private static final Set<String> KNOWN =
      Set.of("--url", "--key-file", "--month", "--out", "--effective");

  /**
   * @throws IllegalArgumentException with a message for the user
   */
  static Arguments parse(String... args) {
    var options = new LinkedHashMap<String, String>();
    var others = new ArrayList<String>();
    for (int i = 0; i < args.length; i++) {
      if (!args[i].startsWith("--")) {
        others.add(args[i]);
      } else if (!KNOWN.contains(args[i])) {
        throw new IllegalArgumentException("unknown option " + args[i]);
      } else if (i + 1 == args.length) {
        throw new IllegalArgumentException(args[i] + " needs a value");
      } else {
        options.put(args[i], args[++i]);
      }
    }
    return new Arguments(Map.copyOf(options), List.copyOf(others));
  }

  Optional<String> optional(String option) {
    return Optional.ofNullable(options.get(option));
  }

  String option(String option) {
    return optional(option).orElseThrow(() -> new IllegalArgumentException(option + " is missing"));
  }

  String single(String name) {
    if (others.size() != 1) {
      throw new IllegalArgumentException("one " + name + " is wanted");
    }
    return others.getFirst();
  }
}
