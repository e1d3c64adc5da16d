// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/contract/store_driver.h"

#include <QObject>

namespace sluice::tests {

/// What every adapter of the port Store must do. A subclass says how to make a store; its own
/// tests are further private slots.
class StoreContract : public QObject
{
    Q_OBJECT

protected:
    /// A store over an empty place; not opened.
    virtual std::unique_ptr<core::Store> makeStore() = 0;

    /// A store over the place of the last makeStore(); null if nothing outlives the process.
    virtual std::unique_ptr<core::Store> makeAgain() { return nullptr; }

private Q_SLOTS:
    void offsetsGrowByOneFromOne();
    void completionsKeepTheOrderOfSubmission();
    void emptyAppendKeepsItsPlace();
    void severalTargetsAnswerInTheirOrder();
    void theSameStreamTwiceGetsTwoOffsets();
    void aTargetSeesItsOwnPayload();
    void openedStreamSeesEarlierAppends();
    void unknownStreamLeavesNoTrace();
    void bytesOfAnyKindSurvive_data();
    void bytesOfAnyKindSurvive();

    void pageLimits_data();
    void pageLimits();
    void pageCarriesTheStateOfTheStream();
    void pagesTogetherHoldEverythingInOrder();

    void sweepKeepsTheNewestByCount();
    void sweepDeletesByAge();
    void sweepUsesTheFirstMatchingRule();
    void sweepWithoutRuleKeepsTheDefaults();
    void sweepHonoursProtection();
    void sweptStreamKeepsItsTop();

    void submitNeverWaitsForTake();
    void wakesOnlyWhenThereWasNothing();
    void backlogReturnsToZero();
    void closeCompletesEverything();

    void routesAreCountedWhenDeleted();
    void manifestRevisionsAreNumbered();

    void itemsAreWrittenAndRead();
    void itemVersionsAreCompared();
    void itemsAndEventsAreOneJob();
    void itemReadsSeeWhatWasBefore();
    void itemPagesAreInInsertionOrder();
    void itemPagesAreBoundedByBytes();
    void itemNamesAreTuples();
    void groupsLiveAsLongAsTheirItems();
    void expiredItemsAreFound();

    void auditIsAChain();
    void auditIsReadInPages();
    void auditIsFoundByKey();
    void auditKeepsSoManyAndStaysVerifiable();
    void aChangeOfRoutesIsOneRevision();
    void manifestRevisionsAreListedAndRead();

    void restartKeepsItems();
    void restartKeepsStreams();
    void restartKeepsRecentIds();
    void restartKeepsRoutes();
    void restartKeepsRevocations();
    void restartKeepsTheLatestManifest();
    void restartKeepsWhatOperatorsDid();

private:
    static core::ItemChange write(StoreDriver &driver, core::ItemWrite write);
    static core::ItemPage list(StoreDriver &driver, core::ListItemsJob job);
    static std::optional<core::Item> read(StoreDriver &driver, const core::ItemKey &key);
    Result<core::StoreRecovery> restart(std::unique_ptr<StoreDriver> &driver, qint64 nowMs);
};

} // namespace sluice::tests
