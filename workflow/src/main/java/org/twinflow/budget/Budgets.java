package org.twinflow.budget;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.audit.Audit;
import org.twinflow.budget.BudgetDetails.Sum;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityDetails;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.Travellers;
import org.twinflow.people.People;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.Projects;
import org.twinflow.safekeeping.RetentionClass;
import org.twinflow.safekeeping.Retentions;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

/** What journeys cost: planned and paid, for the coordinators alone. */
@Service
public class Budgets {

    private static final int LONGEST = 200;
    private static final int FARTHEST = 20_100;

    private final BudgetSheets sheets;
    private final Payments payments;
    private final BudgetReckoning reckoning;
    private final UnitCosts units;
    private final Mobilities mobilities;
    private final Travellers travellers;
    private final Projects projects;
    private final Documents documents;
    private final Retentions retentions;
    private final People people;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Budgets(
            BudgetSheets sheets,
            Payments payments,
            BudgetReckoning reckoning,
            UnitCosts units,
            Mobilities mobilities,
            Travellers travellers,
            Projects projects,
            Documents documents,
            Retentions retentions,
            People people,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.sheets = sheets;
        this.payments = payments;
        this.reckoning = reckoning;
        this.units = units;
        this.mobilities = mobilities;
        this.travellers = travellers;
        this.projects = projects;
        this.documents = documents;
        this.retentions = retentions;
        this.people = people;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public BudgetDetails of(MobilityId id, Reader reader) {
        var mobility = managed(id, reader);
        var sheet = sheets.findById(id.id()).orElseGet(() -> new BudgetSheet(id));
        var rates = reckoning.rates(mobility, sheet.rates());
        var distances = new HashMap<SchoolId, Integer>();
        for (var school : mobility.summary().sending()) {
            var far = sheet.distance(school.id());
            if (far != null) {
                distances.put(school.id(), far);
            }
        }
        var planned = reckoning.plan(mobility, travellers.of(id), rates, distances);
        var paid = paid(id);
        return new BudgetDetails(
                mobility.summary(),
                sheet.rates(),
                rates,
                distances,
                planned,
                paid,
                sums(planned, paid),
                units.call(),
                units.readOn());
    }

    /** Writes down what the grant agreement pays and how far it is. */
    @Transactional
    public void change(MobilityId id, Rates rates, Map<SchoolId, Integer> distances, Reader by) {
        var mobility = working(id, by);
        var sending =
                mobility.summary().sending().stream().map(school -> school.id()).collect(Collectors.toSet());
        if (!sending.containsAll(distances.keySet())
                || distances.values().stream().anyMatch(far -> far < 0 || far > FARTHEST)) {
            throw new InvalidException(FieldError.of("distance", "budget.distance.form"));
        }
        var sheet = sheets.findById(id.id()).orElseGet(() -> new BudgetSheet(id));
        sheet.change(rates, distances);
        sheets.save(sheet);
        audit.record(by.person(), "budget.changed", "mobility:" + id, Map.of());
    }

    @Transactional
    public UUID enter(MobilityId id, NewPayment paid, Reader by) {
        working(id, by);
        if (paid.amount().cents() <= 0) {
            throw new InvalidException(FieldError.of("amount", "budget.amount.form"));
        }
        if (paid.words().isBlank() || paid.words().length() > LONGEST) {
            throw new InvalidException(FieldError.of("words", "budget.words.form", LONGEST));
        }
        if (paid.on()
                .isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1))) {
            throw new InvalidException(FieldError.of("on", "budget.on.form"));
        }
        var payment = payments.save(new Payment(id, paid, by.person(), clock.instant()));
        audit.record(by.person(), "payment.entered", "mobility:" + id, Map.of());
        return payment.id();
    }

    /** Crosses an entry out. */
    @Transactional
    public void strike(MobilityId id, UUID payment, Reader by) {
        working(id, by);
        find(id, payment).strike(by.person(), clock.instant());
        audit.record(by.person(), "payment.struck", "mobility:" + id, Map.of());
    }

    /** To be asked before the body of an upload is read. */
    @Transactional(readOnly = true)
    public void mayFile(MobilityId id, UUID payment, Reader by) {
        working(id, by);
        find(id, payment);
    }

    /** Files a receipt for the coordinators; no transaction is open while it is stored. */
    public void file(MobilityId id, UUID payment, Upload upload, InputStream content, Reader by) {
        var mobility = transaction.execute(status -> {
            var working = working(id, by);
            find(id, payment);
            return working.summary();
        });
        var project = mobility.project();
        var stored = documents.file(
                NewDocument.filed(
                        project.id(),
                        upload.filename(),
                        Set.of(Scope.project(project.id()).token(Role.COORDINATOR)),
                        upload,
                        projects.facts(project).language()),
                content,
                by.person());
        transaction.executeWithoutResult(status -> {
            find(id, payment).file(stored.id());
            retentions.keep(stored.id(), RetentionClass.AUDIT, mobility.end());
            audit.record(by.person(), "payment.receipt", "mobility:" + id, Map.of());
        });
    }

    /** The document behind an entry. */
    @Transactional(readOnly = true)
    public DocumentId receipt(MobilityId id, UUID payment, Reader reader) {
        managed(id, reader);
        var receipt = find(id, payment).receipt();
        if (receipt == null) {
            throw new NotFoundException(payment);
        }
        return receipt;
    }

    private List<PaymentDetails> paid(MobilityId id) {
        var found = payments.findByMobilityOrderByPaidOnAscEnteredAtAsc(id.id());
        var names = people.persons(found.stream().map(Payment::enteredBy).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(PersonSummary::id, PersonSummary::shortName));
        return found.stream()
                .map(payment -> payment.details(names.getOrDefault(payment.enteredBy(), "")))
                .toList();
    }

    private static List<Sum> sums(List<BudgetLine> planned, List<PaymentDetails> paid) {
        var sums = new ArrayList<Sum>();
        for (var kind : CostKind.values()) {
            sums.add(new Sum(
                    kind,
                    planned.stream()
                            .filter(line -> line.kind() == kind)
                            .map(BudgetLine::amount)
                            .reduce(Money.NONE, Money::plus),
                    paid.stream()
                            .filter(payment -> payment.kind() == kind && !payment.struck())
                            .map(PaymentDetails::amount)
                            .reduce(Money.NONE, Money::plus)));
        }
        return sums;
    }

    private Payment find(MobilityId id, UUID payment) {
        return payments.findById(payment)
                .filter(found -> found.isOf(id))
                .orElseThrow(() -> new NotFoundException(payment));
    }

    private MobilityDetails managed(MobilityId id, Reader reader) {
        var mobility = mobilities.get(id, reader);
        reader.mustBeAllowed(mobility.mayManage());
        return mobility;
    }

    private MobilityDetails working(MobilityId id, Reader by) {
        var mobility = managed(id, by);
        by.mustWork(mobility.summary().project().id());
        by.mustWork(Scope.mobility(id.id()));
        return mobility;
    }
}
