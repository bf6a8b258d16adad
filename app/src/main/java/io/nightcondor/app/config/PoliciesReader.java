package io.nightcondor.app.config;

import io.nightcondor.analytics.policy.Policy;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads {@code policies}: presets with keys changed, under names of the user's choice. */
final class PoliciesReader {

  private final Complaints complaints;
  private final SettingsHash hash;

  PoliciesReader(Complaints complaints, SettingsHash hash) {
    this.complaints = complaints;
    this.hash = hash;
  }

  static Map<String, Policy> presets() {
    Map<String, Policy> policies = new TreeMap<>();
    for (String preset : Policy.presets()) {
      policies.put(preset, Policy.preset(preset));
    }
    return policies;
  }

  /** The presets and the user's own. */
  Map<String, Policy> read(Section top) {
    Map<String, Policy> policies = presets();
    Set<String> presets = new TreeSet<>(policies.keySet());
    if (top.has(ConfigurationKey.POLICIES)) {
      Section named = top.free(ConfigurationKey.POLICIES);
      for (String name : named.keys()) {
        // books that name a faulty policy are not at fault themselves
        policies.put(
            name, complaints.attempt(() -> policy(named, name, presets), Policy.steward()));
      }
    }
    return policies;
  }

  private Policy policy(Section named, String name, Set<String> presets) {
    String path = "policies." + name;
    if (presets.contains(name)) {
      throw named.wrong(name, name, "a name that is not a preset");
    }
    Section section = named.item(ConfigurationKey.POLICY, path, named.node(name, ""));
    String expected = "one of " + String.join(", ", presets);
    String preset = section.text("preset", expected);
    if (!presets.contains(preset)) {
      throw section.wrong(
          "preset",
          preset,
          expected + "; the nearest is '%s'".formatted(NearestKey.of(preset, presets)));
    }
    Policy policy = Policy.preset(preset);
    for (Map.Entry<String, String> override :
        section.words(ConfigurationKey.POLICY_OVERRIDES).entrySet()) {
      try {
        policy = policy.withOverride(override.getKey(), override.getValue());
      } catch (IllegalArgumentException e) {
        complaints.add(section.wrong(
            "overrides",
            override.getKey() + ": " + override.getValue(),
            String.valueOf(e.getMessage())));
      }
      hash.add(path + ".overrides." + override.getKey(), override.getValue());
    }
    hash.add(path + ".preset", preset);
    return policy.named(name);
  }
}
