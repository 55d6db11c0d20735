import type { Check } from './check.ts'
import { V001 } from './checks/V001-nik-missing.ts'
import { V002 } from './checks/V002-nik-rounded.ts'
import { V003 } from './checks/V003-nik-letters.ts'
import { V004 } from './checks/V004-nik-length.ts'
import { V005 } from './checks/V005-nik-placeholder.ts'
import { V006 } from './checks/V006-nik-province.ts'
import { V007 } from './checks/V007-nik-district.ts'
import { V008 } from './checks/V008-nik-impossible-date.ts'
import { V009 } from './checks/V009-nik-serial-zero.ts'
import { V010 } from './checks/V010-nik-sex.ts'
import { V011 } from './checks/V011-nik-birth-date.ts'
import { V012 } from './checks/V012-birth-date-swapped.ts'
import { V013 } from './checks/V013-nik-other-region.ts'
import { V014 } from './checks/V014-nik-old-region.ts'
import { V015 } from './checks/V015-nik-equals-kk.ts'
import { V016 } from './checks/V016-nik-several.ts'
import { V017 } from './checks/V017-nik-unreadable.ts'
import { V018 } from './checks/V018-nik-dragged.ts'
import { V019 } from './checks/V019-nik-all-end-in-zero.ts'
import { V020 } from './checks/V020-kk-missing.ts'
import { V021 } from './checks/V021-kk-form.ts'
import { V022 } from './checks/V022-kk-placeholder.ts'
import { V023 } from './checks/V023-kk-shared-by-many.ts'
import { V024 } from './checks/V024-kk-is-a-nik.ts'
import { V030 } from './checks/V030-birth-date-missing.ts'
import { V031 } from './checks/V031-birth-date-unreadable.ts'
import { V032 } from './checks/V032-birth-date-impossible.ts'
import { V033 } from './checks/V033-birth-date-ambiguous.ts'
import { V034 } from './checks/V034-birth-date-month-first.ts'
import { V035 } from './checks/V035-birth-year-two-digits.ts'
import { V036 } from './checks/V036-birth-year-only.ts'
import { V037 } from './checks/V037-birth-date-future.ts'
import { V038 } from './checks/V038-birth-date-default-day.ts'
import { V039 } from './checks/V039-over-entry-age.ts'
import { V040 } from './checks/V040-over-age-continuing.ts'
import { V041 } from './checks/V041-under-full-age.ts'
import { V042 } from './checks/V042-under-working-age.ts'
import { V043 } from './checks/V043-over-hundred.ts'
import { V044 } from './checks/V044-entry-age-near.ts'
import { V045 } from './checks/V045-birth-date-partly-struck.ts'
import { V050 } from './checks/V050-name-missing.ts'
import { V051 } from './checks/V051-name-one-letter.ts'
import { V052 } from './checks/V052-name-digits.ts'
import { V053 } from './checks/V053-name-title.ts'
import { V054 } from './checks/V054-name-deceased.ts'
import { V055 } from './checks/V055-name-of-husband.ts'
import { V056 } from './checks/V056-name-abbreviated.ts'
import { V057 } from './checks/V057-name-too-long.ts'
import { V058 } from './checks/V058-name-nickname.ts'
import { V059 } from './checks/V059-name-damaged-letters.ts'
import { V060 } from './checks/V060-name-placeholder.ts'
import { V061 } from './checks/V061-name-cut-off.ts'
import { V062 } from './checks/V062-name-patronymic-sex.ts'
import { V063 } from './checks/V063-name-partly-struck.ts'
import { V064 } from './checks/V064-nik-partly-struck.ts'
import { V070 } from './checks/V070-sex-missing.ts'
import { V071 } from './checks/V071-sex-coding.ts'
import { V072 } from './checks/V072-phone-form.ts'
import { V073 } from './checks/V073-phone-shared.ts'
import { V074 } from './checks/V074-phone-placeholder.ts'
import { V080 } from './checks/V080-occupation-missing.ts'
import { V081 } from './checks/V081-occupation-unknown.ts'
import { V082 } from './checks/V082-occupation-government.ts'
import { V083 } from './checks/V083-occupation-wage.ts'
import { V084 } from './checks/V084-occupation-not-working.ts'
import { V085 } from './checks/V085-income-unreadable.ts'
import { V086 } from './checks/V086-income-thousand-mark.ts'
import { V087 } from './checks/V087-income-above-wage.ts'
import { V088 } from './checks/V088-income-too-small.ts'
import { V090 } from './checks/V090-mother-missing.ts'
import { V091 } from './checks/V091-mother-same-name.ts'
import { V092 } from './checks/V092-village-code.ts'
import { V093 } from './checks/V093-village-other.ts'
import { V094 } from './checks/V094-village-unknown.ts'
import { V095 } from './checks/V095-remark-deceased.ts'
import { V096 } from './checks/V096-remark-moved.ts'
import { V097 } from './checks/V097-already-member.ts'
import { V098 } from './checks/V098-village-code-damaged.ts'
import { V100 } from './checks/V100-duplicate-row.ts'
import { V101 } from './checks/V101-nik-of-two-people.ts'
import { V102 } from './checks/V102-nik-used-as-kk.ts'
import { V103 } from './checks/V103-same-name-and-birth.ts'
import { V104 } from './checks/V104-kk-column-holds-nik.ts'

/** Every check, in the order findings are shown. Add a check: its file, its test, one line here. Codes are never used again. */
export const checks: readonly Check[] = [
  V001,
  V002,
  V003,
  V004,
  V005,
  V006,
  V007,
  V008,
  V009,
  V010,
  V011,
  V012,
  V013,
  V014,
  V015,
  V016,
  V017,
  V018,
  V019,
  V020,
  V021,
  V022,
  V023,
  V024,
  V030,
  V031,
  V032,
  V033,
  V034,
  V035,
  V036,
  V037,
  V038,
  V039,
  V040,
  V041,
  V042,
  V043,
  V044,
  V045,
  V050,
  V051,
  V052,
  V053,
  V054,
  V055,
  V056,
  V057,
  V058,
  V059,
  V060,
  V061,
  V062,
  V063,
  V064,
  V070,
  V071,
  V072,
  V073,
  V074,
  V080,
  V081,
  V082,
  V083,
  V084,
  V085,
  V086,
  V087,
  V088,
  V090,
  V091,
  V092,
  V093,
  V094,
  V095,
  V096,
  V097,
  V098,
  V100,
  V101,
  V102,
  V103,
  V104,
]
