// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/settings/preference_editor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFontDatabase>
#include <QSpinBox>

namespace sluice::console {

using Kind = Preference::Kind;

namespace {

// Calls `show` now and whenever the row has another value.
template <class Show> void follow(Preferences &preferences, int row, QWidget *editor, Show show)
{
    const QByteArray key = preferences.rows()[static_cast<size_t>(row)].key;
    const auto update = [&preferences, key, editor, show] {
        const QSignalBlocker quiet(editor);
        show(preferences.value(key));
    };
    update();
    QObject::connect(&preferences, &Preferences::changed, editor,
                     [key, update](const QByteArray &changed) {
                         if (changed == key)
                             update();
                     });
}

QWidget *combo(Preferences &preferences, int row, QWidget *parent)
{
    const Preference &preference = preferences.rows()[static_cast<size_t>(row)];
    auto *made = new QComboBox(parent);
    made->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    if (preference.kind == Kind::Font) {
        made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        made->addItem(Preferences::tr("as the desktop"), QString());
        const QStringList families = QFontDatabase::families();
        for (const QString &family : families) {
            if (!QFontDatabase::isPrivateFamily(family))
                made->addItem(family, family);
        }
        made->setMinimumContentsLength(22);
    }
    for (const Preference::Choice &choice : preference.choices)
        made->addItem(choice.text, choice.value);
    follow(preferences, row, made, [made](const QVariant &value) {
        int place = made->findData(value);
        if (place < 0) { // a family that is not installed here
            made->addItem(value.toString(), value);
            place = made->count() - 1;
        }
        made->setCurrentIndex(place);
    });
    QObject::connect(
        made, &QComboBox::currentIndexChanged, &preferences,
        [&preferences, key = preference.key, made] { preferences.set(key, made->currentData()); });
    return made;
}

QWidget *spin(Preferences &preferences, int row, QWidget *parent)
{
    const Preference &preference = preferences.rows()[static_cast<size_t>(row)];
    auto *made = new QSpinBox(parent);
    made->setRange(preference.lowest, preference.highest);
    made->setSingleStep(preference.step);
    made->setSuffix(preference.unit);
    made->setSpecialValueText(preference.special);
    made->setGroupSeparatorShown(true);
    made->setKeyboardTracking(false); // what is half typed is not applied
    follow(preferences, row, made,
           [made](const QVariant &value) { made->setValue(value.toInt()); });
    QObject::connect(
        made, &QSpinBox::valueChanged, &preferences,
        [&preferences, key = preference.key](int value) { preferences.set(key, value); });
    return made;
}

QWidget *check(Preferences &preferences, int row, QWidget *parent)
{
    const Preference &preference = preferences.rows()[static_cast<size_t>(row)];
    auto *made = new QCheckBox(parent);
    follow(preferences, row, made,
           [made](const QVariant &value) { made->setChecked(value.toBool()); });
    QObject::connect(
        made, &QCheckBox::toggled, &preferences,
        [&preferences, key = preference.key](bool isOn) { preferences.set(key, isOn); });
    return made;
}

QWidget *make(Preferences &preferences, int row, QWidget *parent)
{
    switch (preferences.rows()[static_cast<size_t>(row)].kind) {
    case Kind::Choice:
    case Kind::Font:
        return combo(preferences, row, parent);
    case Kind::Number:
        return spin(preferences, row, parent);
    case Kind::Flag:
        break;
    }
    return check(preferences, row, parent);
}

} // namespace

QWidget *preferenceEditor(Preferences &preferences, int row, QWidget *parent)
{
    const Preference &preference = preferences.rows()[static_cast<size_t>(row)];
    QWidget *editor = make(preferences, row, parent);
    editor->setObjectName(QString::fromLatin1(preference.key));
    editor->setAccessibleName(preference.title);
    editor->setAccessibleDescription(preference.hint);
    return editor;
}

} // namespace sluice::console
