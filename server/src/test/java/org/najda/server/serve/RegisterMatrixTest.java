package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.najda.core.PersonId;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Act;
import org.najda.registers.definition.DataClass;
import org.najda.registers.definition.Field;
import org.najda.registers.definition.FieldType;
import org.najda.registers.definition.Grant;
import org.najda.registers.definition.Register;
import org.najda.registers.definition.Role;
import org.najda.server.account.AccountExists;
import org.najda.server.account.Accounts;
import org.najda.server.definition.Declared;
import org.najda.server.register.FullRecord;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every cell of role, register, class of data, place and action, asked of the real server by its
 * API and its pages. What must come of it is worked out here from the grants alone, in another way
 * than the program does.
 */
class RegisterMatrixTest {
  private static final Instant THEN = Instant.parse("2001-02-03T10:00:00Z");
  private static final Definitions DEFINITIONS = Declared.shipped();

  /** Where a record lies, as seen from somebody in the first district. */
  private enum Place {
    OWN("district-1"),
    BELOW("station-1"),
    ABOVE("wilaya");

    private final String unit;

    Place(String unit) {
      this.unit = unit;
    }
  }

  private static Database beside;
  private static final Map<String, Person> PEOPLE = new LinkedHashMap<>();
  private static final Map<String, Map<Place, String>> RECORDS = new LinkedHashMap<>();

  private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger allowed = new AtomicInteger();
  private final AtomicInteger denied = new AtomicInteger();

  @BeforeAll
  static void somebodyOfEachRoleAndARecordInEachPlace() throws AccountExists {
    Served.url();
    beside = Database.beside(DataDir.open(Served.data().resolve("data")));
    DataSource database = beside.dataSource();
    for (Register register : DEFINITIONS.registers()) {
      Map<Place, String> records = new EnumMap<>(Place.class);
      for (Place place : Place.values()) {
        records.put(place, FullRecord.put(database, register, place.unit, THEN));
      }
      RECORDS.put(register.key(), records);
    }
    Map<String, String> passwords = new LinkedHashMap<>();
    for (Role role : DEFINITIONS.roles()) {
      passwords.put(role.key(), employed(database, role.key()));
    }
    passwords.forEach((role, password) ->
        PEOPLE.put(role, ProtectionOfficer.withPhoneIfAsked("m-" + role, password)));
    awaitTheDirectory();
  }

  private static String employed(DataSource database, String role) throws AccountExists {
    String login = "m-" + role;
    JdbcClient jdbc = JdbcClient.create(database);
    jdbc.sql("INSERT INTO staff (person, name, rank) VALUES (?, 'M', 'm')").param(login).update();
    jdbc.sql(
            """
            INSERT INTO posting (person, unit, role, valid_from)
            VALUES (?, 'district-1', ?, '2000-01-01')
            """)
        .params(login, role)
        .update();
    return new Accounts(database).create(new PersonId(login), "M", false);
  }

  /** The server reads it again within seconds, perhaps once between two of our people. */
  private static void awaitTheDirectory() {
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    PEOPLE.forEach((role, person) -> {
      while (isGrantedSomething(role) && person.get("/api/registers").body().isEmpty()) {
        assertThat(Instant.now()).as("the directory does not know " + role).isBefore(end);
        Thread.onSpinWait();
      }
    });
  }

  private static boolean isGrantedSomething(String role) {
    return DEFINITIONS.registers().stream().anyMatch(register -> !grants(register, role).isEmpty());
  }

  @AfterAll
  static void close() {
    beside.close();
  }

  private static List<Grant> grants(Register register, String role) {
    return register.grants().stream()
        .filter(grant -> grant.role().equals(role) && grant.reach() != Grant.Reach.SELF)
        .toList();
  }

  private static List<Grant> reaching(Register register, String role, Place place) {
    return grants(register, role).stream()
        .filter(grant ->
            grant.reach() == Grant.Reach.ALL
                || place == Place.OWN
                || grant.reach() == Grant.Reach.BELOW && place == Place.BELOW)
        .toList();
  }

  private static Set<DataClass> classes(List<Grant> grants) {
    Set<DataClass> classes = EnumSet.of(DataClass.PUBLIC);
    grants.forEach(grant -> classes.addAll(grant.classes()));
    return classes;
  }

  private void check(String cell, boolean expected, boolean found) {
    (expected ? allowed : denied).incrementAndGet();
    if (expected != found) {
      wrong.add(cell + (expected ? " is denied" : " is allowed"));
    }
  }

  @Test
  void everyCellIsWhatTheGrantsSay() {
    DEFINITIONS.roles().parallelStream()
        .forEach(role -> DEFINITIONS.registers().forEach(register -> pair(role.key(), register)));

    assertThat(wrong).isEmpty();
    assertThat(allowed.get()).isGreaterThan(1_000);
    assertThat(denied.get()).isGreaterThan(10_000);
  }

  private void pair(String role, Register register) {
    Person person = PEOPLE.get(role);
    String cell = role + " × " + register.key();
    Person.Answer list = person.get("/api/registers/" + register.key() + "/records");
    check(cell + " knows", !grants(register, role).isEmpty(), list.status() == 200);
    Set<String> listed = listed(list);
    for (Place place : Place.values()) {
      List<Grant> here = reaching(register, role, place);
      String record = RECORDS.get(register.key()).get(place);
      String where = cell + " @ " + place;
      check(where + " lists", !here.isEmpty(), listed.contains(record));
      opens(where, person, register, record, here);
      reads(where, person, register, record, here);
      acts(where, person, role, register, record, here);
      begins(where, person, role, register, place, here);
    }
    exports(cell, person, role, register);
  }

  private static Set<String> listed(Person.Answer list) {
    Set<String> records = new TreeSet<>();
    if (list.status() == 200) {
      list.body().forEach(each -> records.add(each.path("record").asString()));
    }
    return records;
  }

  private void opens(
      String where, Person person, Register register, String record, List<Grant> here) {
    Person.Answer answer =
        person.post(
            "/api/registers/%s/records/%s/open".formatted(register.key(), record),
            "{\"reason\":\"matrix\"}");
    check(where + " opens", !here.isEmpty(), answer.status() == 200);
    Set<DataClass> classes = classes(here);
    JsonNode values = answer.body().path("values");
    for (Field field : register.fields()) {
      check(
          where + " is told " + field.dataClass() + " " + field.key(),
          !here.isEmpty() && classes.contains(field.dataClass()),
          values.has(field.key()));
    }
  }

  private void reads(
      String where, Person person, Register register, String record, List<Grant> here) {
    String path = "/registers/" + register.key() + "/" + record;
    Person.Answer page = person.get(path);
    boolean asks = here.stream().anyMatch(Grant::asksReason);
    if (asks) {
      shows(where + " without a reason", page, register, Set.of());
      SecondFactorTest.send(person, path + "/why", Map.of("reason", "matrix"));
      page = person.get(path);
    }
    check(where + " sees the page", !here.isEmpty(), page.status() == 200);
    shows(where, page, register, here.isEmpty() ? Set.of() : classes(here));
  }

  private void shows(String where, Person.Answer page, Register register, Set<DataClass> classes) {
    for (Field field : register.fields()) {
      if (field.type() instanceof FieldType.Text) {
        check(
            where + " reads " + field.dataClass() + " " + field.key(),
            classes.contains(field.dataClass()),
            page.raw().body().contains(FullRecord.token(register, field)));
      }
    }
  }

  private static String doing(Act act, Map<String, String> more) {
    Map<String, Object> body = new LinkedHashMap<>(more);
    body.put("id", UUID.randomUUID().toString());
    body.put("act", act.key());
    // So that nothing is entered by whoever may: it would not have happened yet.
    body.put("at", "2100-01-01T00:00:00Z");
    body.put("values", Map.of());
    return JsonMapper.shared().writeValueAsString(body);
  }

  private static boolean isAllowed(Person.Answer answer) {
    return answer.status() == 422 && !answer.code().equals("may-not");
  }

  private void acts(
      String where,
      Person person,
      String role,
      Register register,
      String record,
      List<Grant> here) {
    for (Act act : register.acts()) {
      if (!act.opens()) {
        Person.Answer answer =
            person.post(
                "/api/registers/%s/records/%s/entries".formatted(register.key(), record),
                doing(act, Map.of()));
        check(
            where + " does " + act.key(),
            !here.isEmpty() && act.may().contains(role),
            isAllowed(answer));
      }
    }
  }

  private void begins(
      String where, Person person, String role, Register register, Place place, List<Grant> here) {
    for (Act act : register.acts()) {
      if (act.opens()) {
        Person.Answer answer =
            person.post(
                "/api/registers/%s/records".formatted(register.key()),
                doing(act, Map.of("unit", place.unit)));
        check(
            where + " begins by " + act.key(),
            !here.isEmpty() && act.may().contains(role),
            isAllowed(answer));
      }
    }
  }

  private void exports(String cell, Person person, String role, Register register) {
    Person.Answer answer =
        SecondFactorTest.send(
            person, "/registers/" + register.key() + "/export", Map.of("reason", "matrix"));
    boolean may = grants(register, role).stream().anyMatch(Grant::exports);
    check(cell + " exports", may, answer.status() == 200);
    String csv = answer.status() == 200 ? answer.raw().body() : "";
    List<String> rows = Arrays.asList(csv.split("\r\n"));
    for (Place place : Place.values()) {
      List<Grant> here = reaching(register, role, place);
      boolean takes = here.stream().anyMatch(Grant::exports);
      String record = RECORDS.get(register.key()).get(place);
      String row =
          rows.stream().filter(each -> each.startsWith(record + ",")).findFirst().orElse("");
      check(cell + " @ " + place + " takes away", takes, !row.isEmpty());
      for (Field field : register.fields()) {
        if (field.type() instanceof FieldType.Text) {
          check(
              cell + " @ " + place + " takes away " + field.key(),
              takes && classes(here).contains(field.dataClass()),
              row.contains(FullRecord.token(register, field)));
        }
      }
    }
  }
}
