import type { Sentence } from '../../../kernel/sentence.ts'
import type { DeprivationIndicator } from '../../household/standard.ts'

/** How it looks when a household lacks it and when not, each in two ways. All fit one family: a grown child of 19, a child of 10. */
export type Observation = { readonly lacks: readonly [Sentence, Sentence]; readonly has: readonly [Sentence, Sentence] }

const told = (vi: string, en: string): Sentence => ({ vi, en })

/** What an interviewer sees of each indicator, far from the limits that the guidance draws. */
export const OBSERVATIONS: Readonly<Record<DeprivationIndicator, Observation>> = {
  employment: {
    lacks: [
      told(
        'Chủ hộ muốn đi làm và đủ sức làm nhưng không có việc.',
        'The head wants to work and is able to, but has no work.',
      ),
      told(
        'Chủ hộ làm thuê từng ngày, không có hợp đồng lao động.',
        'The head works for daily wages without a labour contract.',
      ),
    ],
    has: [
      told('Chủ hộ làm công nhân, có hợp đồng lao động dài hạn.', 'The head is a worker with a long labour contract.'),
      told(
        'Chủ hộ có việc làm thường xuyên, ổn định, có hợp đồng.',
        'The head has regular, stable work with a contract.',
      ),
    ],
  },
  dependents: {
    lacks: [
      told(
        'Hộ 5 người: chủ hộ, con lớn 19 tuổi và ba con 10, 7 và 4 tuổi.',
        'Five people: the head, a grown child of 19 and three children of 10, 7 and 4.',
      ),
      told(
        'Hộ 6 người: chủ hộ, con lớn 19 tuổi, hai con 10 và 6 tuổi, hai ông bà đều hưởng trợ cấp xã hội hằng tháng.',
        'Six people: the head, a grown child of 19, children of 10 and 6, and grandparents on monthly social allowance.',
      ),
    ],
    has: [
      told(
        'Hộ 4 người: hai vợ chồng, con lớn 19 tuổi, con nhỏ 10 tuổi.',
        'Four people: a couple, a grown child of 19, a child of 10.',
      ),
      told(
        'Hộ 5 người: hai vợ chồng, con lớn 19 tuổi, hai con 10 và 7 tuổi.',
        'Five people: a couple, a grown child of 19, children of 10 and 7.',
      ),
    ],
  },
  nutrition: {
    lacks: [
      told(
        'Trạm y tế ghi cháu 10 tuổi suy dinh dưỡng thể thấp còi.',
        'The health station finds the child of 10 stunted.',
      ),
      told(
        'Sổ khám của cháu 10 tuổi ghi suy dinh dưỡng, cân nặng thấp so với tuổi.',
        'The health book says that the child of 10 is underweight for the age.',
      ),
    ],
    has: [
      told(
        'Trẻ em trong hộ có chiều cao, cân nặng bình thường so với tuổi.',
        'The children have normal height and weight for their age.',
      ),
      told(
        'Sổ khám cho biết các cháu phát triển bình thường.',
        'The health book says that the children grow normally.',
      ),
    ],
  },
  'health-insurance': {
    lacks: [
      told('Con lớn 19 tuổi không có thẻ bảo hiểm y tế.', 'The child of 19 has no health insurance.'),
      told('Cả hộ có thẻ bảo hiểm y tế, trừ chủ hộ.', 'All have health insurance but the head.'),
    ],
    has: [
      told('Mọi người trong hộ đều có thẻ bảo hiểm y tế còn hạn.', 'Everybody has valid health insurance.'),
      told('Không ai trong hộ thiếu bảo hiểm y tế.', 'Nobody is without health insurance.'),
    ],
  },
  'adult-education': {
    lacks: [
      told(
        'Con lớn 19 tuổi nghỉ từ lớp 8, không học nghề và không được đào tạo ở nơi làm việc.',
        'The child of 19 left school in year 8 and learns no trade, at work neither.',
      ),
      told(
        'Con lớn 19 tuổi chỉ có bằng tiểu học, nay không theo lớp học nào.',
        'The child of 19 has finished primary school only and attends nothing now.',
      ),
    ],
    has: [
      told(
        'Con lớn 19 tuổi đã tốt nghiệp trung học phổ thông.',
        'The child of 19 has finished upper secondary school.',
      ),
      told('Con lớn 19 tuổi đang học trung cấp nghề.', 'The child of 19 attends a vocational school.'),
    ],
  },
  'child-schooling': {
    lacks: [
      told('Cháu 10 tuổi đã nghỉ học hẳn.', 'The child of 10 has left school for good.'),
      told('Cháu 10 tuổi chưa được đến trường.', 'The child of 10 has never gone to school.'),
    ],
    has: [
      told('Trẻ em trong hộ đều đi học đúng cấp học theo tuổi.', 'All children go to the school of their age.'),
      told('Các cháu đang học đúng bậc học phù hợp độ tuổi.', 'The children attend the level of their age.'),
    ],
  },
  'housing-quality': {
    lacks: [
      told(
        'Cột nhà bằng tre, mái lợp lá, vách gỗ tạp; cả ba đều không bền chắc.',
        'Bamboo pillars, a roof of leaves, walls of scrap wood: none durable.',
      ),
      told(
        'Tường xây, nhưng cột bằng tre và mái lợp lá đã mục.',
        'Brick walls, but bamboo pillars and a rotten roof of leaves.',
      ),
    ],
    has: [
      told('Nhà tường xây, cột bê tông, mái tôn chắc chắn.', 'Brick walls, concrete pillars, a solid metal roof.'),
      told('Tường, cột và mái nhà đều bằng vật liệu bền chắc.', 'Walls, pillars and roof are all of durable material.'),
    ],
  },
  'housing-area': {
    lacks: [
      told('Cả hộ ở trong 20 m².', 'All live on 20 m².'),
      told('Nhà rộng 24 m² cho cả hộ.', 'The house has 24 m² for all.'),
    ],
    has: [
      told('Nhà rộng 90 m².', 'The house has 90 m².'),
      told('Nhà rộng 120 m² kể cả gác.', 'The house has 120 m² with its loft.'),
    ],
  },
  water: {
    lacks: [
      told('Hộ dùng nước suối không được bảo vệ.', 'Water comes from an unprotected stream.'),
      told('Hộ lấy nước ao để ăn uống, tắm giặt.', 'Water for drinking and washing comes from a pond.'),
    ],
    has: [
      told('Hộ dùng nước máy.', 'There is piped water.'),
      told('Hộ dùng nước giếng khoan.', 'Water comes from a drilled well.'),
    ],
  },
  toilet: {
    lacks: [
      told('Hộ không có nhà tiêu, đi ngoài vườn.', 'There is no toilet; they go to the garden.'),
      told('Nhà tiêu là cầu tạm bắc trên ao.', 'The toilet is a plank over a pond.'),
    ],
    has: [
      told('Nhà tiêu tự hoại.', 'The toilet has a septic tank.'),
      told('Nhà tiêu thấm dội nước, hợp vệ sinh.', 'A hygienic pour-flush toilet.'),
    ],
  },
  telecom: {
    lacks: [
      told('Không ai trong hộ dùng internet.', 'Nobody uses the internet.'),
      told('Cả hộ chưa ai từng vào mạng internet.', 'Nobody of the household has ever used the internet.'),
    ],
    has: [
      told(
        'Con lớn thường vào internet ở nhà văn hóa.',
        'The grown child often uses the internet in the house of culture.',
      ),
      told('Con lớn có dùng internet hằng ngày.', 'The grown child uses the internet every day.'),
    ],
  },
  'information-means': {
    lacks: [
      told(
        'Nhà không có tivi, radio, máy tính; không ai có điện thoại.',
        'There is no television, radio or computer, and nobody has a telephone.',
      ),
      told(
        'Tivi cũ đã bán; hộ không còn radio, máy tính hay điện thoại nào.',
        'The old television was sold; there is no radio, computer or telephone left.',
      ),
    ],
    has: [
      told('Nhà có một tivi đang dùng.', 'There is a working television.'),
      told('Chủ hộ có điện thoại.', 'The head has a telephone.'),
    ],
  },
  waste: {
    lacks: [
      told('Rác đổ ra mương sau nhà.', 'Waste goes into the ditch behind the house.'),
      told('Rác của hộ vứt ở bãi đất trống.', 'Waste is thrown on open ground.'),
    ],
    has: [
      told('Rác được thu gom hằng tuần.', 'Waste is collected every week.'),
      told('Hộ đăng ký thu gom rác.', 'The household has its waste collected.'),
    ],
  },
}
