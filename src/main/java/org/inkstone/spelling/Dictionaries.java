package org.inkstone.spelling;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.inkstone.files.Disk;

/**
 * The dictionaries that are there: those that come with the program, and those that the writer has put into a folder as a pair of files,
 * {@code de_DE.aff} and {@code de_DE.dic}. One in the folder replaces one of the same name that comes with the program.
 *
 * @param installed in the order of their titles
 * @param problems one plain sentence for each file that has no other to go with it
 */
public record Dictionaries(List<InstalledDictionary> installed, List<String> problems) {

    private static final List<String> BUNDLED = List.of("en_US", "en_GB");

    public Dictionaries {
        installed = List.copyOf(installed);
        problems = List.copyOf(problems);
    }

    /** Looks into the folder; that it is not there is no problem. */
    public static Dictionaries in(Disk disk, Path folder) {
        List<Path> files = disk.filesIn(folder);
        Set<String> names = files.stream().map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        Map<String, InstalledDictionary> found = new TreeMap<>(
                Comparator.comparing((String name) -> name.toLowerCase(Locale.ROOT).replace('-', '_')));
        BUNDLED.forEach(name -> found.put(name, new InstalledDictionary(name, Optional.empty())));
        List<String> problems = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            String stem = name.substring(0, Math.max(0, name.lastIndexOf('.')));
            if (name.endsWith(".aff") && names.contains(stem + ".dic")) {
                found.remove(stem);
                found.put(stem, new InstalledDictionary(stem, Optional.of(file)));
            } else if (name.endsWith(".aff")) {
                problems.add(name + " is no dictionary without " + stem + ".dic beside it.");
            } else if (name.endsWith(".dic") && !names.contains(stem + ".aff") && !name.startsWith("hyph_")) {
                problems.add(name + " is no dictionary without " + stem + ".aff beside it.");
            }
        }
        return new Dictionaries(found.values().stream().sorted(Comparator.comparing(InstalledDictionary::title)).toList(),
                problems);
    }

    /** Those for a language tag: of its country where there are any, else of its language. */
    public List<InstalledDictionary> forLanguage(String tag) {
        Optional<Locale> wanted = InstalledDictionary.localeOf(tag);
        List<InstalledDictionary> language = installed.stream().filter(dictionary -> wanted
                .filter(w -> dictionary.locale().filter(l -> l.getLanguage().equals(w.getLanguage())).isPresent()).isPresent())
                .toList();
        List<InstalledDictionary> country = language.stream()
                .filter(dictionary -> dictionary.locale().orElseThrow().getCountry().equals(wanted.orElseThrow().getCountry()))
                .toList();
        return country.isEmpty() ? language : country;
    }

    public Optional<InstalledDictionary> named(String name) {
        return installed.stream().filter(dictionary -> dictionary.name().equals(name)).findFirst();
    }
}
