package io.nightcondor.app.config;

import io.nightcondor.ingest.format.Formats;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.inbox.SourceRule;
import io.nightcondor.ingest.source.SourceOption;
import io.nightcondor.ingest.source.UnpackLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.Node;

/** Reads {@code sources}: globs, formats and the options that each format knows. */
final class SourcesReader {

  private static final Set<String> SOURCE = Set.of("glob", "format", "options");

  /** Of every format; 100,000 megabytes are above any file of a night. */
  private static final SourceOption LARGEST_MEGABYTES = SourceOption.optional(
      UnpackLimits.LARGEST_MEGABYTES,
      "[1-9]\\d{0,4}|100000",
      "whole megabytes from 1 to 100000, such as 2000");

  private final String file;
  private final SettingsHash hash;

  SourcesReader(String file, SettingsHash hash) {
    this.file = file;
    this.hash = hash;
  }

  List<SourceRule> read(Section top) {
    List<SourceRule> rules = new ArrayList<>();
    for (Node item : top.items("sources", "a list of glob and format")) {
      String path = "sources[%d]".formatted(rules.size());
      Section source = Section.of(file, path, item, SOURCE);
      String glob = source.text("glob", "a file name pattern such as positions/*.csv");
      SourceFormat format = format(source);
      Map<String, String> options = options(source, path, format);
      rules.add(new SourceRule(glob, format, options));
      hash.add(path + ".glob", glob).add(path + ".format", format.id());
      options.forEach((key, value) -> hash.add(path + ".options." + key, value));
    }
    return List.copyOf(rules);
  }

  private static SourceFormat format(Section source) {
    Map<String, SourceFormat> formats = new TreeMap<>();
    for (SourceFormat format : SourceFormat.values()) {
      formats.put(format.id(), format);
    }
    String expected = "one of " + String.join(", ", formats.keySet());
    String id = source.text("format", expected);
    SourceFormat known = formats.get(id);
    if (known == null) {
      throw source.wrong(
          "format",
          id,
          expected + "; the nearest is '%s'".formatted(NearestKey.of(id, formats.keySet())));
    }
    return known;
  }

  private Map<String, String> options(Section source, String path, SourceFormat format) {
    List<SourceOption> known = new ArrayList<>(Formats.reader(format).options());
    known.add(LARGEST_MEGABYTES);
    Section section = source.has("options")
        ? Section.free(file, path + ".options", source.node("options", "a mapping"))
        : source;
    Map<String, String> options = source.words("options");
    options.forEach((key, value) -> check(section, format, known, key, value));
    for (SourceOption option : known) {
      if (option.required() && options.keySet().stream().noneMatch(option::covers)) {
        throw Section.error(
            file,
            section.line(),
            "option '%s' of format %s is missing in '%s', expected %s"
                .formatted(option.name(), format.id(), path, option.expected()));
      }
    }
    return options;
  }

  private static void check(
      Section section, SourceFormat format, List<SourceOption> known, String key, String value) {
    SourceOption option = known.stream()
        .filter(candidate -> candidate.covers(key))
        .findFirst()
        .orElseThrow(() -> {
          List<String> names = known.stream().map(SourceOption::name).sorted().toList();
          return section.unknown(key, " of format " + format.id(), names);
        });
    if (!option.form().matcher(value).matches()) {
      throw section.wrong(key, value, option.expected());
    }
  }
}
