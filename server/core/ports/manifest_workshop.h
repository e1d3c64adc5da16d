// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/admin_jobs.h"
#include "shared/manifest/model.h"

#include <functional>
#include <memory>
#include <optional>

namespace sluice::core {

/// A manifest file as an operator wants it; without text it is to go.
struct ManifestEdit
{
    QByteArray path;
    std::optional<QByteArray> text;
};

/// What runs, and what an operator makes of it.
struct ManifestDraft
{
    /// What the verdict's report answers.
    enum class Asked : quint8
    {
        Validate,
        Plan,
        Apply ///< the report is for a refusal
    };

    ManifestRevision running;
    std::shared_ptr<const manifest::Manifest> rules; ///< of `running`
    std::vector<ManifestEdit> edits;
    Asked asked = Asked::Validate;
    bool seesVariables = false; ///< else no variable's value takes part
};

/// What is to be said of the files of a draft, all of them together.
struct ManifestVerdict
{
    bool isUsable = false;           ///< no errors, no failing tests
    bool isLoaded = false;           ///< no errors in the files; tests may fail
    bool hasValues = false;          ///< every variable had its value
    std::vector<ManifestFile> files; ///< by path
    std::shared_ptr<const manifest::Manifest> rules;
    std::vector<QByteArray> changed; ///< paths, sorted
    QByteArray report;               ///< JSON
    QByteArray before;               ///< the changed files for the audit log, JSON
    QByteArray after;
};

/// A verdict, and the files lying beside those that they will replace.
struct PreparedManifest
{
    ManifestVerdict verdict;
    QByteArray disk; ///< for ManifestRevision::disk, before anything is replaced
};

/// What became of the files of an applied draft.
struct ManifestWritten
{
    struct Failure
    {
        QByteArray path;
        QByteArray why;
    };

    std::vector<Failure> failures; ///< files that stayed as they were
    QByteArray disk;               ///< for ManifestRevision::disk
};

/// Port: reads, judges and writes manifest files, beside the core. Called by the core thread; nothing
/// blocks it. `then` is called in the core thread in a later turn, never after the port's end.
class ManifestWorkshop
{
public:
    template <class T> using Then = std::function<void(T)>;

    virtual ~ManifestWorkshop() = default;

    /// A revision as `admin.manifest.get` answers it, compared with the disk if it is the running one;
    /// `path` selects one file. NotFound, Overloaded.
    virtual void describe(ManifestRevision revision, QByteArray path, bool isRunning,
                          Then<Result<QByteArray>> then) = 0;

    /// Loads and tests what the files would be. InvalidParams (a path that is not a manifest's or
    /// outside the folders), LimitExceeded, Overloaded.
    virtual void judge(ManifestDraft draft, Then<Result<ManifestVerdict>> then) = 0;

    /// judge(); if the verdict is usable, writes the new texts beside the files and syncs them. Also:
    /// Conflict (a file was changed by others and not loaded), StorageFull, StorageFailed; then
    /// nothing is left behind. One draft at a time.
    virtual void prepare(ManifestDraft draft, Then<Result<PreparedManifest>> then) = 0;

    /// The prepared files take their places; `applied` is the revision that runs now.
    virtual void keep(ManifestRevision applied, Then<ManifestWritten> then) = 0;
    /// The prepared files are thrown away.
    virtual void discard() = 0;

    /// A JSON Schema by its name; empty: there is none.
    virtual QByteArray schema(const QByteArray &name) const = 0;
};

} // namespace sluice::core
