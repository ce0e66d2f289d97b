package org.najda.core.command;

/** Something asked of a room; the desk accepts it as events or refuses it with a reason. */
public sealed interface Command
    permits CallCommand,
        CallBackCommand,
        SilentCallCommand,
        IncidentCommand,
        FollowCommand,
        TieCommand,
        TransferCommand,
        OfferCommand,
        DispatchCommand,
        ExchangeCommand,
        StackCommand,
        UnitCommand,
        LandmarkCommand,
        RestrictionCommand,
        AlarmCommand,
        NoticeCommand,
        DutyCommand,
        TargetCommand,
        LegalTimeCommand,
        FallbackCommand,
        RoomCommand,
        ChangeCommand {}
