package org.najda.server.serve;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.najda.server.access.Doorkeeper;
import org.najda.server.access.Membership;
import org.najda.server.access.RoomsOfPerson;
import org.najda.server.account.AttemptLimit;
import org.najda.server.account.SignIn;
import org.najda.server.board.Views;
import org.najda.server.cover.Covers;
import org.najda.server.detail.Timelines;
import org.najda.server.exchange.ExchangeWatch;
import org.najda.server.feed.Feeds;
import org.najda.server.follow.Follower;
import org.najda.server.handover.HandoverController;
import org.najda.server.handover.PastHandovers;
import org.najda.server.handover.Sheets;
import org.najda.server.handover.SignatureController;
import org.najda.server.journal.Answers;
import org.najda.server.journal.PostgresJournal;
import org.najda.server.journal.SettingsHistory;
import org.najda.server.level.LevelBook;
import org.najda.server.lookout.Lookout;
import org.najda.server.map.Maps;
import org.najda.server.notice.NoticeViews;
import org.najda.server.notice.NoticeWords;
import org.najda.server.notice.PastNotices;
import org.najda.server.personal.PersonalVault;
import org.najda.server.playback.PastHours;
import org.najda.server.position.Pace;
import org.najda.server.position.Positions;
import org.najda.server.position.Tracks;
import org.najda.server.presence.Presence;
import org.najda.server.presence.WatchEnds;
import org.najda.server.projection.Measurements;
import org.najda.server.recommend.Advice;
import org.najda.server.recommend.ExpectedUnits;
import org.najda.server.recommend.ReadyMetrics;
import org.najda.server.recommend.RoomPast;
import org.najda.server.room.Rooms;
import org.najda.server.room.Snapshots;
import org.najda.server.session.ClientAddress;
import org.najda.server.store.DataDir;
import org.najda.server.stream.EventJson;
import org.najda.server.stream.StreamController;
import org.najda.server.stream.Streams;
import org.najda.server.traffic.Drives;
import org.najda.server.traffic.LiveRoads;
import org.najda.server.trail.Trails;
import org.najda.server.transfer.Relay;
import org.najda.server.whereabouts.Reach;
import org.najda.server.whereabouts.Whereabouts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What stands between the web and the rooms. */
@Configuration(proxyBeanMethods = false)
class RoomParts {
  @Bean
  Membership membership(InstantSource clock) {
    return new Membership(clock);
  }

  @Bean
  Doorkeeper doorkeeper(Rooms rooms, Membership membership) {
    return new Doorkeeper(rooms, membership);
  }

  @Bean
  RoomsOfPerson roomsOfPerson(Rooms rooms, Membership membership) {
    return new RoomsOfPerson(rooms, membership);
  }

  @Bean
  PersonalVault vault(DataSource database) {
    return new PersonalVault(database);
  }

  @Bean
  Timelines timelines(DataSource database) {
    return new Timelines(database);
  }

  @Bean
  SettingsHistory settingsHistory(DataSource database) {
    return new SettingsHistory(database);
  }

  @Bean
  Answers answers(DataSource database) {
    return new Answers(database);
  }

  @Bean
  LevelBook levels(DataSource database, InstantSource clock) {
    return new LevelBook(new Measurements(database), clock);
  }

  @Bean
  Presence presence(InstantSource clock) {
    return new Presence(clock);
  }

  @Bean
  Sheets sheets(InstantSource clock, JsonMapper json) {
    return new Sheets(clock, json);
  }

  @Bean
  PastHandovers pastHandovers(DataSource database) {
    return new PastHandovers(database);
  }

  @Bean
  HandoverController.Beside besideHandovers(Answers answers, PersonalVault vault) {
    return new HandoverController.Beside(answers, vault);
  }

  @Bean
  SignatureController.Passwords signaturePasswords(
      SignIn signIn, AttemptLimit limit, ClientAddress clients, InstantSource clock) {
    return new SignatureController.Passwords(signIn, limit, clients, clock);
  }

  @Bean(initMethod = "start")
  Lookout lookout(Rooms rooms, Advice advice, InstantSource clock) {
    return new Lookout(rooms, advice, clock);
  }

  @Bean(initMethod = "start")
  ExpectedUnits expectedUnits(Rooms rooms, Advice advice) {
    return new ExpectedUnits(rooms, advice);
  }

  @Bean(initMethod = "start")
  ExchangeWatch exchangeWatch(Rooms rooms, Advice advice, InstantSource clock) {
    return new ExchangeWatch(rooms, advice, clock);
  }

  @Bean(initMethod = "start")
  Follower follower(Rooms rooms, Whereabouts whereabouts, InstantSource clock) {
    return new Follower(rooms, whereabouts, clock);
  }

  @Bean(initMethod = "start")
  Relay transfers(Rooms rooms, PersonalVault vault) {
    return new Relay(rooms, vault);
  }

  @Bean(initMethod = "start")
  WatchEnds watchEnds(Rooms rooms, Presence presence) {
    return new WatchEnds(rooms, presence);
  }

  @Bean(initMethod = "start")
  Maps maps(DataDir dir) {
    return new Maps(dir.path());
  }

  @Bean(initMethod = "start")
  Drives drives(Positions positions, Rooms rooms, Maps maps, Pace pace) {
    return new Drives(positions.lastKnown(), rooms, maps, pace);
  }

  @Bean(initMethod = "start")
  LiveRoads liveRoads(Rooms rooms, Maps maps, Drives drives, InstantSource clock) {
    return new LiveRoads(rooms, maps, drives, clock);
  }

  @Bean
  Reach reach(InstantSource clock) {
    return new Reach(clock);
  }

  @Bean
  Whereabouts whereabouts(Positions positions, Reach reach, InstantSource clock) {
    return new Whereabouts(positions.lastKnown(), reach, clock);
  }

  @Bean
  Advice advice(
      LiveRoads roads,
      Whereabouts whereabouts,
      RoomPast past,
      Covers covers,
      ReadyMetrics metrics,
      InstantSource clock) {
    return new Advice(roads, whereabouts, past, covers, metrics, clock);
  }

  @Bean
  RoomPast roomPast(DataSource database, InstantSource clock) {
    return new RoomPast(database, clock);
  }

  @Bean
  ReadyMetrics readyMetrics(MeterRegistry registry) {
    return new ReadyMetrics(registry);
  }

  @Bean
  Covers covers(LiveRoads roads, Whereabouts whereabouts) {
    return new Covers(roads, whereabouts);
  }

  @Bean
  Feeds feeds() {
    return new Feeds();
  }

  @Bean
  NoticeWords noticeWords(PersonalVault vault, JsonMapper json) {
    return new NoticeWords(vault, json);
  }

  @Bean
  PastNotices pastNotices(DataSource database) {
    return new PastNotices(database);
  }

  @Bean
  Views views(Whereabouts whereabouts, NoticeWords words) {
    return new Views(whereabouts, new NoticeViews(words));
  }

  @Bean
  PastHours pastHours(DataSource database, Views views, JsonMapper json) {
    PastHours.Journals journals =
        new PastHours.Journals(new PostgresJournal(database), new Snapshots(database));
    return new PastHours(journals, new Tracks(database), views, new EventJson(views, json));
  }

  @Bean
  Trails trails(DataSource database) {
    return new Trails(database);
  }

  @Bean
  Streams streams(MeterRegistry registry) {
    return new Streams(registry);
  }

  @Bean
  StreamController.Followed followed(
      Feeds feeds,
      DataSource database,
      Membership membership,
      Whereabouts whereabouts,
      Presence presence) {
    return new StreamController.Followed(
        feeds, new PostgresJournal(database), membership, whereabouts, presence);
  }
}
