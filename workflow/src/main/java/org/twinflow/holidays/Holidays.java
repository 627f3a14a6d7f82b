package org.twinflow.holidays;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.people.SchoolId;
import org.twinflow.people.SchoolSummary;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

/** Knows when nobody is at school. Everybody may know it; administrators write down the breaks. */
@Service
@Transactional
public class Holidays {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_REGION = 60;
    private static final int LONGEST_SOURCE = 200;
    private static final int LONGEST_DAYS = 120;
    private static final int MOST_AT_ONCE = 5000;

    private final BreakRepository breaks;
    private final SchoolRegionRepository regions;
    private final PublicHolidays publicHolidays;
    private final Audit audit;
    private final Clock clock;

    Holidays(
            BreakRepository breaks,
            SchoolRegionRepository regions,
            PublicHolidays publicHolidays,
            Audit audit,
            Clock clock) {
        this.breaks = breaks;
        this.regions = regions;
        this.publicHolidays = publicHolidays;
        this.audit = audit;
        this.clock = clock;
    }

    /** What keeps people of a country from school on a day; some of it may be of one region alone. */
    @Transactional(readOnly = true)
    public List<DayOff> on(String country, LocalDate day) {
        return between(country, day, day, Locale.ENGLISH);
    }

    /** Public holidays and breaks of a country, without what single schools have for themselves. */
    @Transactional(readOnly = true)
    public List<DayOff> between(String country, LocalDate first, LocalDate last, Locale language) {
        var own = found(country, first, last).filter(each -> !each.isOfOneSchool());
        return merged(country, first, last, language, own);
    }

    /** When a school is off: public holidays, the breaks of its country and region, and its own. */
    @Transactional(readOnly = true)
    public List<DayOff> of(SchoolSummary school, LocalDate first, LocalDate last, Locale language) {
        var region = region(school.id());
        var own = found(school.country(), first, last).filter(each -> each.isOf(school.id(), region));
        return merged(school.country(), first, last, language, own);
    }

    /** Whether the school is off on a day, weekends aside. */
    @Transactional(readOnly = true)
    public boolean isOff(SchoolSummary school, LocalDate day) {
        return !of(school, day, day, Locale.ENGLISH).isEmpty();
    }

    /** The breaks of a country, by date. */
    @Transactional(readOnly = true)
    public List<BreakSummary> breaks(String country) {
        return breaks.findByCountryOrderByStartAscRegionAscNameAsc(country).stream()
                .map(SchoolBreak::summary)
                .toList();
    }

    @Transactional(readOnly = true)
    public BreakSummary get(BreakId id) {
        return find(id).summary();
    }

    public BreakId add(NewBreak wanted, Reader by) {
        by.mustBeAllowed(mayChange(by));
        check(wanted);
        var added = breaks.save(new SchoolBreak(wanted, clock.instant())).summary();
        record(by, "holidays.added", added.id().toString(), wanted.country());
        return added.id();
    }

    /** @param version the version that the reader saw */
    public void change(BreakId id, NewBreak wanted, long version, Reader by) {
        by.mustBeAllowed(mayChange(by));
        check(wanted);
        find(id).change(wanted, version, clock.instant());
        record(by, "holidays.changed", id.toString(), wanted.country());
    }

    public void remove(BreakId id, Reader by) {
        by.mustBeAllowed(mayChange(by));
        breaks.delete(find(id));
        record(by, "holidays.removed", id.toString(), "");
    }

    /**
     * Adds the breaks of a file, all or none of them; those that are there already with the same days are left alone.
     *
     * @param country of a calendar, whose events say none
     */
    public Imported importFile(String text, String country, String region, String source, Reader by) {
        by.mustBeAllowed(mayChange(by));
        var wanted = BreakFiles.read(text, country, region, source);
        if (wanted.isEmpty() || wanted.size() > MOST_AT_ONCE) {
            throw new InvalidException(FieldError.of("file", "holidays.file.empty", MOST_AT_ONCE));
        }
        wanted.forEach(Holidays::check);
        return addAll(wanted, country, by);
    }

    /** Which of the breaks that come with the system are not written down yet for the country, by date. */
    @Transactional(readOnly = true)
    public List<NewBreak> shipped(String country) {
        return unknown(ShippedBreaks.of(country));
    }

    /** Writes them down; they can be changed like any other then. */
    public Imported addShipped(String country, Reader by) {
        by.mustBeAllowed(mayChange(by));
        var wanted = ShippedBreaks.of(country);
        if (wanted.isEmpty()) {
            throw new InvalidException(FieldError.of("country", "holidays.shipped.none"));
        }
        return addAll(wanted, country, by);
    }

    private Imported addAll(List<NewBreak> wanted, String country, Reader by) {
        var unknown = unknown(wanted);
        unknown.forEach(each -> breaks.save(new SchoolBreak(each, clock.instant())));
        record(by, "holidays.imported", String.valueOf(unknown.size()), country);
        return new Imported(unknown.size(), wanted.size() - unknown.size());
    }

    private List<NewBreak> unknown(List<NewBreak> wanted) {
        var present = wanted.stream()
                .map(NewBreak::country)
                .distinct()
                .flatMap(country -> breaks.findByCountryOrderByStartAscRegionAscNameAsc(country).stream())
                .toList();
        return wanted.stream()
                .distinct()
                .filter(each -> present.stream().noneMatch(known -> known.isSameAs(each)))
                .toList();
    }

    /** The part of its country whose breaks the school has, empty where nobody has said it. */
    @Transactional(readOnly = true)
    public String region(SchoolId school) {
        return regions.findById(school).map(SchoolRegion::region).orElse("");
    }

    /** @param region empty to say nothing of it */
    public void place(SchoolId school, String region, Reader by) {
        by.mustBeAllowed(mayChange(by));
        var wanted = region.strip();
        if (wanted.length() > LONGEST_REGION) {
            throw new InvalidException(FieldError.of("region", "holidays.region.form", LONGEST_REGION));
        }
        var present = regions.findById(school);
        if (wanted.isEmpty()) {
            present.ifPresent(regions::delete);
        } else if (present.isPresent()) {
            present.get().change(wanted);
        } else {
            regions.save(new SchoolRegion(school, wanted));
        }
        record(by, "holidays.placed", school.toString(), wanted);
    }

    /** Whether the reader may write down breaks. */
    public static boolean mayChange(Reader reader) {
        return reader.isAdministrator();
    }

    private Stream<SchoolBreak> found(String country, LocalDate first, LocalDate last) {
        return breaks
                .findByCountryAndStartLessThanEqualAndEndGreaterThanEqualOrderByStartAscRegionAsc(country, last, first)
                .stream();
    }

    private List<DayOff> merged(
            String country, LocalDate first, LocalDate last, Locale language, Stream<SchoolBreak> own) {
        return Stream.concat(
                        publicHolidays.between(country, first, last, language).stream(), own.map(SchoolBreak::dayOff))
                .sorted(Comparator.comparing(DayOff::start).thenComparing(DayOff::region))
                .toList();
    }

    private static void check(NewBreak wanted) {
        var errors = new ArrayList<FieldError>();
        if (!COUNTRIES.contains(wanted.country())) {
            errors.add(FieldError.of("country", "holidays.country.form", wanted.country()));
        }
        if (wanted.region().length() > LONGEST_REGION) {
            errors.add(FieldError.of("region", "holidays.region.form", LONGEST_REGION));
        }
        if (wanted.name().isEmpty() || wanted.name().length() > LONGEST_NAME) {
            errors.add(FieldError.of("name", "holidays.name.form", LONGEST_NAME));
        }
        if (wanted.source().length() > LONGEST_SOURCE) {
            errors.add(FieldError.of("source", "holidays.source.form", LONGEST_SOURCE));
        }
        if (wanted.end().isBefore(wanted.start())) {
            errors.add(FieldError.of("end", "holidays.end.before", wanted.name()));
        } else if (wanted.start().plusDays(LONGEST_DAYS).isBefore(wanted.end())) {
            errors.add(FieldError.of("end", "holidays.end.far", wanted.name(), LONGEST_DAYS));
        }
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }

    private void record(Reader by, String action, String subject, String fact) {
        audit.record(by.person(), action, "holidays:" + subject, Map.of("what", fact));
    }

    private SchoolBreak find(BreakId id) {
        return breaks.findById(id).orElseThrow(() -> new NotFoundException(id));
    }
}
